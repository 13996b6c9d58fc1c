import { nameOfColor } from '../../../preload/contract/search/color-names'
import { highlightColors } from '../../../preload/contract/words'
import { list } from '../../library/annotations/colors'
import type { Library } from '../../library/database/database'
import { colorNames } from '../../library/database/queries/color-names'
import type { Labels } from '../menu-commands'

/** What the open library calls the colours, by the places in which they are offered; nothing stands in those of hidden ones. */
export function colorLabels(library: Library | null): Labels {
  if (library === null) return {}
  const names = colorNames(library)
  const shown = list(library).filter(({ isShown }) => isShown)
  return Object.fromEntries(
    highlightColors.map((_, at) => {
      const color = shown[at]?.color
      return [`annotate.color.${at + 1}`, color === undefined ? null : nameOfColor(names, color)]
    }),
  )
}
