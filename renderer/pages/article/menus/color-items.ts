import type { Article } from '../../../../preload/contract/article'
import { highlightColors } from '../../../../preload/contract/words'
import { applyColor } from '../../../highlights/annotate'
import { colorName } from '../../../highlights/color-store'
import type { MenuItem } from '../../../ui/menus/menu'
import type { TextPlace } from './text-place'

/** The eight colours, for the selected words or for the highlight. */
export function colorItems({ highlight }: TextPlace, article: Article): MenuItem[] {
  return highlightColors.map((color, at) => ({
    label: colorName(color),
    chord: String(at + 1),
    ...(highlight !== null && { isChecked: highlight.color === color }),
    run: () => void applyColor(article, color),
  }))
}
