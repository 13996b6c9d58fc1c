import type { ImportDraft } from '../../preload/contract/importing'
import { binaryEncoding } from '../../preload/contract/words'
import { Button } from '../ui/button'
import { FootNote } from '../ui/dialogs/dialog'
import { Kbd } from '../ui/keys/kbd'
import { sizeWords } from './role-words'

/** The foot of the form: the file that was read, how its lines are divided, and the buttons. */
export function ImportFoot({ draft, words, isSaving, onCancel, onSave }: FootProps) {
  const encoding = draft.encoding === binaryEncoding ? null : draft.encoding
  const from = [draft.name, sizeWords(draft.bytes), encoding].filter((part) => part !== null)
  return (
    <>
      <FootNote>
        {words} · {from.join(', ')}
      </FootNote>
      <Button onClick={onCancel}>Cancel</Button>
      <Button kind="main" disabled={isSaving} onClick={onSave}>
        {draft.articleId === null ? 'Save article' : 'Save changes'}
        <Kbd chord="Mod+Enter" />
      </Button>
    </>
  )
}

type FootProps = {
  draft: ImportDraft
  words: string
  isSaving: boolean
  onCancel: () => void
  onSave: () => void
}
