import './kbd.css'
import { keycaps } from './keycaps'
import { isMac } from './platform'

/** The keys of a chord of the keymap, a keycap each: `Mod+K`. */
export function Kbd({ chord }: { chord: string }) {
  return (
    <span className="kbd">
      {keycaps(chord, isMac).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
