import { type KeyboardEvent, useState } from 'react'
import type { ArticleId } from '../../preload/contract/common'
import type { ImportDraft } from '../../preload/contract/importing'
import type { Output } from '../../preload/contract/index'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { DiscardQuestion } from './discard-question'
import { Facts } from './facts'
import { discardDraft, useImporting } from './import-store'
import './importing.css'
import { divisionWords } from './role-words'
import { ImportFoot } from './import-foot'
import { TextColumns } from './text-columns'
import { useImportForm } from './use-import-form'

type ImportFormProps = {
  draft: ImportDraft
  onSaved: (saved: Output<'import.save'>) => void
  onShow: (articleId: ArticleId) => void
}

const isSaveKey = (event: KeyboardEvent) => event.key === 'Enter' && (event.ctrlKey || event.metaKey)

type KnownProps = { known: ImportDraft['duplicateOf']; sentence: string } & Pick<Notices, 'onShow'>

function KnownNotice({ known, sentence, onShow }: KnownProps) {
  if (known === null) return null
  return (
    <p className="import-notice">
      <Icon name="info" />
      <span>{sentence}</span>
      <Button onClick={() => onShow(known.articleId)}>Show it</Button>
    </p>
  )
}

function Notices({ draft, failure, linesError, onShow }: Notices) {
  const { duplicateOf, revisionOf } = draft
  return (
    <div className="import-notices" role="status">
      <KnownNotice
        known={duplicateOf}
        sentence={`This is already in the library, as “${duplicateOf?.title}”.`}
        onShow={onShow}
      />
      <KnownNotice
        known={revisionOf}
        sentence={`The library has another text from this address: “${revisionOf?.title}”. Saved, this becomes its newest revision; its highlights and notes stay.`}
        onShow={onShow}
      />
      {[failure, linesError].map(
        (sentence) =>
          sentence !== undefined && (
            <p key={sentence} className="import-notice" data-tone="error">
              <Icon name="warning" />
              <span>{sentence}</span>
            </p>
          ),
      )}
    </div>
  )
}

type Notices = {
  draft: ImportDraft
  failure: string | undefined
  linesError: string | undefined
  onShow: (articleId: ArticleId) => void
}

/** What was understood of an original, to be put right before it is saved, and later. */
export function ImportForm({ draft, onSaved, onShow }: ImportFormProps) {
  const original = useImporting((state) => state.original)
  const [isAsking, setIsAsking] = useState(false)
  const { form, roles, errors, failure, isSaving, isChanged, changeFields, changeRole, save } = useImportForm(
    draft,
    onSaved,
  )
  const cancel = () => {
    if (isChanged) setIsAsking(true)
    else void discardDraft()
  }
  const show = (articleId: ArticleId) => {
    void discardDraft()
    onShow(articleId)
  }
  const foot = { draft, words: divisionWords(roles), isSaving, onCancel: cancel, onSave: () => void save() }
  return (
    <Dialog
      title={draft.articleId === null ? 'Import article' : 'Correct article'}
      onClose={cancel}
      size="large"
      isFlush
      onKeyDown={(event) => {
        if (isSaveKey(event) && !isAsking) void save()
      }}
      foot={<ImportFoot {...foot} />}
    >
      <Notices draft={draft} failure={failure ?? undefined} linesError={errors.lines} onShow={show} />
      <TextColumns lines={draft.lines} roles={roles} original={original} onRole={changeRole}>
        <Facts form={form} errors={errors} onChange={changeFields} />
      </TextColumns>
      {isAsking && (
        <DiscardQuestion onKeep={() => setIsAsking(false)} onDiscard={() => void discardDraft()} />
      )}
    </Dialog>
  )
}
