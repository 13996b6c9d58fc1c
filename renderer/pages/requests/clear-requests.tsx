import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialogs/dialog'
import { clearRequests } from './request-actions'

/** Asks before the list is emptied. */
export function ClearRequests({ onClose }: { onClose: () => void }) {
  const goOn = () => {
    onClose()
    void clearRequests()
  }
  return (
    <Dialog
      title="Clear the list of requests?"
      size="small"
      role="alertdialog"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button kind="danger" onClick={goOn}>
            Clear the list
          </Button>
        </>
      }
    >
      <p>
        Its sites and addresses go for good. That the list was cleared, when, and how many requests there were
        stays known. <strong>This cannot be undone.</strong>
      </p>
    </Dialog>
  )
}
