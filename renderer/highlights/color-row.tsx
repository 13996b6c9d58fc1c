import type { HighlightColor } from '../../preload/contract/highlight'
import { highlightColors } from '../../preload/contract/words'
import { colorName } from './color-store'

type ColorRowProps = { chosen: HighlightColor | null; onChoose: (color: HighlightColor) => void }

/** The eight colours, each with its name and the key that does the same. */
export function ColorRow({ chosen, onChoose }: ColorRowProps) {
  return (
    <div className="color-row" role="group" aria-label="Colour">
      {highlightColors.map((color, i) => (
        <button
          key={color}
          type="button"
          className="color-swatch"
          data-color={color}
          aria-label={colorName(color)}
          aria-pressed={color === chosen}
          title={`${colorName(color)} (${i + 1})`}
          onClick={() => onChoose(color)}
        />
      ))}
    </div>
  )
}
