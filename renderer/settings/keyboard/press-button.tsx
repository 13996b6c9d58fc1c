import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { chordOf } from '../../commands/chord'
import { Button } from '../../ui/button'
import { isMac } from '../../ui/keys/platform'

type PressButtonProps = {
  ref?: Ref<HTMLButtonElement>
  label: string
  isPressing: boolean
  onBegin: () => void
  /** Null for Backspace, which asks for none. */
  onPress: (chord: string | null) => void
  /** Keys that type a character and are no chord. */
  onRefused: (why: string) => void
  onEnd: () => void
  children: ReactNode
}

// A key that only changes what the next one means, or of which nobody knows which it is.
const unfinished = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|Dead|Process|Unidentified|OS)$/

/** Once it was clicked it hears one press of keys, whatever they do elsewhere. Escape ends that. */
export function PressButton(props: PressButtonProps) {
  const { ref, label, isPressing, onBegin, onPress, onRefused, onEnd, children } = props
  const press = (event: KeyboardEvent) => {
    if (!isPressing) return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat || unfinished.test(event.key)) return
    if (event.key === 'Escape') onEnd()
    else if (event.key === 'Backspace' && chordOf(event, isMac) === 'Backspace') onPress(null)
    else if (event.getModifierState('AltGraph'))
      onRefused('AltGr types another character, and cannot be part of the keys of a command.')
    else onPress(chordOf(event, isMac))
  }
  return (
    <Button
      ref={ref ?? null}
      className="press-button"
      aria-label={isPressing ? `Press the keys… ${label}` : label}
      aria-pressed={isPressing}
      onClick={() => (isPressing ? onEnd() : onBegin())}
      onKeyDown={press}
      onBlur={() => isPressing && onEnd()}
    >
      {isPressing ? 'Press the keys…' : children}
    </Button>
  )
}
