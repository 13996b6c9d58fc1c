import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'

export function DiscardQuestion({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  return (
    <Dialog
      title="Discard your changes?"
      role="alertdialog"
      size="small"
      onClose={onKeep}
      foot={
        <>
          <Button onClick={onKeep} data-autofocus>
            Keep editing
          </Button>
          <Button kind="danger" onClick={onDiscard}>
            Discard
          </Button>
        </>
      }
    >
      <p>Your changes in this form have not been saved.</p>
    </Dialog>
  )
}
