import { CommandKeys } from '../../commands/command-keys'
import { Kbd } from '../../ui/keys/kbd'
import { useCaret } from './caret-store'
import './caret.css'

/** What the keys do while there is a caret. */
export function CaretHint() {
  const isOn = useCaret((state) => state.isOn)
  if (!isOn) return null
  return (
    <p className="caret-hint">
      <span>
        <Kbd chord="Shift+ArrowRight" /> select
      </span>
      <span>
        <CommandKeys of="annotate.highlight" /> highlight
      </span>
      <span>
        <CommandKeys of="annotate.color.1" />–<CommandKeys of="annotate.color.8" /> in a colour
      </span>
      <span>
        <CommandKeys of="annotate.note" /> note
      </span>
      <span>
        <CommandKeys of="annotate.name" /> name
      </span>
      <span>
        <Kbd chord="Enter" /> more
      </span>
      <span>
        <Kbd chord="Esc" /> leave
      </span>
    </p>
  )
}
