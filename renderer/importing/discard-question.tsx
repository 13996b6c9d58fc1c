import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'

export function DiscardQuestion({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  return (
    <Dialog
      title="Discard your corrections?"
      role="alertdialog"
      size="small"
      onClose={onKeep}
      foot={
        <>
          <Button onClick={onKeep} data-autofocus>
            Go on editing
          </Button>
          <Button kind="danger" onClick={onDiscard}>
            Discard
          </Button>
        </>
      }
    >
      <p>What you changed in this form is not saved yet.</p>
    </Dialog>
  )
}
