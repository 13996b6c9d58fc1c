import type { Article } from '../../../../preload/contract/article'
import { keyNames } from '../../../../preload/contract/keymap'
import { chordFor } from '../../../commands/keymap-store'
import { applyColor, mark } from '../../../highlights/annotate'
import { colorName, readColors, shownOf } from '../../../queries/library-colors'
import type { MenuItem } from '../../../ui/menus/menu'
import type { TextPlace } from './place'

const places = keyNames.filter((name) => name.startsWith('annotate.color.'))

/** The colours that this library offers, for the selected words or for the highlight. */
export function colorItems({ highlight, image }: TextPlace, article: Article): MenuItem[] {
  return shownOf(readColors()).map((color, at) => {
    const place = places[at]
    const chord = place === undefined ? undefined : chordFor(place)
    return {
      label: colorName(color),
      ...(chord !== undefined && { chord }),
      ...(highlight !== null && { isChecked: highlight.color === color }),
      run: () =>
        void (image !== null && highlight === null
          ? mark(article, image, color)
          : applyColor(article, color)),
    }
  })
}
