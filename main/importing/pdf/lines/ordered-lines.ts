import { inReadingOrder } from './columns'
import { withDropCaps } from './drop-caps'
import { wordsIn } from '../hyphens'
import { withLostHyphens } from './lost-hyphens'
import type { PdfFile } from '../open-pdf'
import type { TextLine } from '../placed'
import { linesOf } from './text'

export type OrderedLines = {
  ordered: TextLine[]
  aside: TextLine[]
  /** The words that stand whole in the text, by which divided ones are known. */
  words: ReadonlySet<string>
}

/** Text that runs in another direction is read where a page has this much of it; less is a stamp or the name of an axis. */
const minAsideLetters = 400

/** All lines, page by page, what runs in another direction behind the rest; `aside` are those of these that are no text. */
export function orderedLines({ pages, asides }: PdfFile): OrderedLines {
  const drawn = pages.map((page, index) => linesOf(page, index))
  const words = wordsIn(drawn.flat())
  const aside: TextLine[] = []
  const ordered = drawn.flatMap((lines, index) => {
    const main = inReadingOrder(withDropCaps(lines, words))
    const turned = asides
      .filter(({ page }) => page === index)
      .map(({ frame }) => inReadingOrder(linesOf(frame, index)))
    for (const some of turned) {
      if (some.reduce((sum, { text }) => sum + text.length, 0) < minAsideLetters) aside.push(...some)
    }
    return [...main, ...turned.flat()]
  })
  return { ordered: withLostHyphens(ordered, drawn.flat()), aside, words }
}
