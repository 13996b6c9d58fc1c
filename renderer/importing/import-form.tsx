import { type KeyboardEvent, useState } from 'react'
import type { ArticleId } from '../../preload/contract/common'
import type { ImportDraft } from '../../preload/contract/importing'
import type { Output } from '../../preload/contract/index'
import { Dialog } from '../ui/dialogs/dialog'
import { DiscardQuestion } from './discard-question'
import { Facts } from './facts'
import { discardDraft, useImporting } from './import-store'
import './importing.css'
import { divisionWords } from './role-words'
import { ImportFoot } from './import-foot'
import { Notices } from './import-notices'
import { TextColumns } from './text-columns'
import { useImportForm } from './use-import-form'

type ImportFormProps = {
  draft: ImportDraft
  onSaved: (saved: Output<'import.save'>) => void
  onShow: (articleId: ArticleId) => void
}

/** The form with everything that was recognised in an original: to be corrected before it is saved, and later. */
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
      title={draft.articleId === null ? 'Import article' : 'Edit details'}
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

function isSaveKey(event: KeyboardEvent) {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey)
}
