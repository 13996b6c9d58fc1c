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
        <Kbd chord="H" /> highlight
      </span>
      <span>
        <Kbd chord="1" />–<Kbd chord="8" /> in a colour
      </span>
      <span>
        <Kbd chord="N" /> note
      </span>
      <span>
        <Kbd chord="A" /> name
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
