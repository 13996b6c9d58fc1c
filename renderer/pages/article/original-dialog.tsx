import { Dialog } from '../../ui/dialogs/dialog'
import { closeOriginal, useOriginal } from '../../text/original-store'

/** The original as it was captured: what a person compares the reading with. */
export function OriginalDialog() {
  const { original } = useOriginal()
  if (!original) return null
  if (original.text === null) {
    return (
      <Dialog title="Original text" onClose={closeOriginal}>
        <p>
          The original of this article is not plain text, so it cannot be shown here. The library keeps it as
          it was captured; its size and SHA-256 are under Info.
        </p>
      </Dialog>
    )
  }
  return (
    <Dialog title="Original text" onClose={closeOriginal} isFlush>
      <p className="original-facts">As captured, with nothing left out. Decoded as {original.encoding}.</p>
      <pre
        className="original-text"
        data-is-text
        tabIndex={0}
        role="region"
        aria-label="Original text"
        dir="auto"
      >
        {original.text}
      </pre>
    </Dialog>
  )
}
