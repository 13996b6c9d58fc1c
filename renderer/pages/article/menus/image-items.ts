import type { Article } from '../../../../preload/contract/article'
import { markedWords } from '../../../../preload/contract/marked-image'
import { shorten } from '../../../anchoring/words'
import { chordFor } from '../../../commands/keymap-store'
import { mark, noteOn } from '../../../highlights/annotate'
import { currentColor } from '../../../highlights/color-store'
import { createOnImage, readHighlights } from '../../../highlights/highlight-store'
import type { ImagePlace } from '../../../highlights/images/marked-image'
import type { MenuItem } from '../../../ui/menus/menu'
import { highlightItems, type Items, type Needs, parted, wholeItems } from './text-items'
import type { TextPlace } from './place'

/** An image is marked as a whole; a highlight whose image is gone can be put on it. */
export function imageItems(place: TextPlace, image: ImagePlace, needs: Needs, article: Article): Items {
  const larger: MenuItem = { label: 'Enlarge', icon: 'search', run: () => image.element.click() }
  if (place.highlight !== null) return parted([highlightItems(place, needs), [larger], wholeItems()])
  const lost = readHighlights().filter((one) => one.image !== null && one.placement.state === 'gone')
  return parted([
    [
      {
        label: 'Highlight image',
        icon: 'highlight',
        run: () => void mark(article, image, currentColor()),
        chord: chordFor('annotate.highlight'),
      },
      { label: 'Highlight in a colour…', icon: 'highlight', run: () => needs.onFurther('colors') },
      {
        label: 'Note…',
        icon: 'note',
        run: () => void noteOn(article, image),
        chord: chordFor('annotate.note'),
      },
    ],
    lost.slice(0, maxLost).map((one) => ({
      label: `Put “${shorten(markedWords(one), 30)}” here`,
      icon: 'paste',
      run: () => void createOnImage(article, image, one.color, one.id),
    })),
    [larger],
    wholeItems(),
  ])
}

// More would fill the menu; those that were put elsewhere make room for the next ones.
const maxLost = 5
