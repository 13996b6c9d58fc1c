import { useId, useState } from 'react'
import type { HighlightColor } from '../../preload/contract/highlight'
import { highlightColors } from '../../preload/contract/words'
import { isEnter } from '../ui/fields/composition'
import { Input } from '../ui/fields/input'
import { changeSettings, readSettings, useSettings } from './settings-store'

/** What the colours of highlights mean to the person. */
export function ColorNames() {
  return (
    <fieldset>
      <legend>What the highlight colours mean</legend>
      <div className="color-names">
        {highlightColors.map((color) => (
          <ColorName key={color} color={color} />
        ))}
      </div>
    </fieldset>
  )
}

/** Saved when the person leaves the field, so that a half-typed name is never stored. */
function ColorName({ color }: { color: HighlightColor }) {
  const id = useId()
  const stored = useSettings((settings) => settings.colorNames[color])
  const [typed, setTyped] = useState(stored)
  const keep = () => {
    const name = typed.trim()
    if (name !== stored) void changeSettings({ colorNames: { ...readSettings().colorNames, [color]: name } })
  }
  return (
    <div className="color-name">
      <span className="color-dot" style={{ background: `var(--swatch-${color})` }} aria-hidden="true" />
      <label htmlFor={id}>{color}</label>
      <Input
        id={id}
        maxLength={40}
        placeholder="its own name"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => isEnter(event) && keep()}
      />
    </div>
  )
}
