import type { HighlightColor } from '../../preload/contract/highlight'
import { nameOfColor } from '../../preload/contract/search/color-names'
import { useColors } from '../queries/library-colors'

type ColorRowProps = { chosen: HighlightColor | null; onChoose: (color: HighlightColor) => void }

/** The colours that this library offers, each with its name, what it means and the key that does the same; and the chosen one. */
export function ColorRow({ chosen, onChoose }: ColorRowProps) {
  const colors = useColors()
  const offered = [
    ...colors.filter(({ isShown }) => isShown),
    ...colors.filter(({ color, isShown }) => !isShown && color === chosen),
  ]
  return (
    <div className="color-row" role="group" aria-label="Colour">
      {offered.map(({ color, name, meaning, isShown }, at) => {
        const called = nameOfColor({ [color]: name }, color)
        return (
          <button
            key={color}
            type="button"
            className="color-swatch"
            data-color={color}
            aria-label={called}
            aria-pressed={color === chosen}
            title={`${called}${isShown ? ` (${at + 1})` : ''}${meaning === '' ? '' : `\n${meaning}`}`}
            onClick={() => onChoose(color)}
          />
        )
      })}
    </div>
  )
}
