import type { LeftOver } from '../../../preload/contract/safety/unsaved'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialogs/dialog'
import { closeLeftOver, settle, useLeftOver } from './left-over-store'
import './left-over.css'

/** Shows words that were typed once beside what stands in their place now. Nothing goes without a decision. */
export function LeftOverDialog() {
  const left = useLeftOver((state) => state.left)
  return (
    <Dialog
      title="Words that were never saved"
      size="medium"
      onClose={closeLeftOver}
      foot={<Button onClick={closeLeftOver}>Decide later</Button>}
    >
      <p>
        You typed this, and it could not be saved before its place in the library changed. It is kept until
        you decide.
      </p>
      <ul className="left-over">
        {left.map((one) => (
          <Item key={one.key} one={one} />
        ))}
      </ul>
    </Dialog>
  )
}

function Item({ one }: { one: LeftOver }) {
  const { where, body, now, typedAt } = one
  return (
    <li className="left-over-item">
      <h3>On {where}</h3>
      <Words label={`You typed, ${new Date(typedAt).toLocaleString()}`} text={body} />
      {now !== null && <Words label="It reads now" text={now} />}
      {now === null && <p className="left-over-gone">What it was written on is gone.</p>}
      <div className="left-over-choice">
        {now !== null && <Button onClick={() => void settle(one, 'mine')}>Use what I typed</Button>}
        <Button onClick={() => void settle(one, 'memo')}>Keep it as a memo</Button>
        <Button kind="danger" onClick={() => void settle(one, 'none')}>
          Discard what I typed
        </Button>
      </div>
    </li>
  )
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <blockquote dir="auto">{text}</blockquote>
    </figure>
  )
}
