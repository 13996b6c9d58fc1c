import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { Field } from '../ui/fields/field'
import { TextArea } from '../ui/fields/input'
import { Kbd } from '../ui/keys/kbd'
import { useTypedWords } from '../ui/fields/typed-meanwhile'
import { askForAddress } from './address-store'
import { closePaste, importText, useImporting } from './import-store'
import './importing.css'
import { isWebAddress } from './transfer'

/** The window may not read the clipboard by itself, so the person pastes into a field. */
export function PasteDialog() {
  const isBusy = useImporting((state) => state.isBusy)
  const [text, setText] = useTypedWords()
  const isEmpty = text.trim() === ''
  const goOn = () => {
    if (isEmpty) return
    if (isWebAddress(text)) {
      closePaste()
      askForAddress(text)
    } else void importText(text)
  }
  return (
    <Dialog
      title="Paste as article"
      onClose={closePaste}
      foot={<Foot isDisabled={isEmpty || isBusy} onGoOn={goOn} />}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) goOn()
      }}
    >
      <Field
        label="The article’s text"
        hint="Title, date and byline are found in it; you can correct them next."
      >
        {(parts) => (
          <TextArea
            {...parts}
            className="paste-text"
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}

function Foot({ isDisabled, onGoOn }: { isDisabled: boolean; onGoOn: () => void }) {
  return (
    <>
      <Button onClick={closePaste}>Cancel</Button>
      <Button kind="main" disabled={isDisabled} onClick={onGoOn}>
        Continue
        <Kbd chord="Mod+Enter" />
      </Button>
    </>
  )
}
