import { rangeOf, rangesOf, spanOf, type TextMap } from '../../../renderer/anchoring/text-map'
import { type TextSpan, trimSpan } from '../../../renderer/anchoring/passage'
import { randomFrom, type Random } from '../../support/random'
import { randomRange, showRandomPage } from './random-page'
import { wordsOf } from './words-of'

/** Where one UTF-16 code unit of the canonical text stands in the document. */
type Unit = { at: number; node: Text; offset: number }

// What the pieces say of themselves, read without the code under test, and as slowly as it pleases.
function unitsOfPage(): Unit[] {
  return [...document.querySelectorAll<HTMLElement>('[data-start]')].flatMap((piece) => {
    const node = piece.firstChild as Text
    const start = Number(piece.dataset.start)
    return Array.from({ length: node.length }, (_, offset) => ({ at: start + offset, node, offset }))
  })
}

function isWithin(range: Range, { node, offset }: Unit): boolean {
  return range.comparePoint(node, offset) === 0 && range.comparePoint(node, offset + 1) === 0
}

function textOfUnits(text: string, units: readonly Unit[]): string {
  return units.map(({ at }) => text.charAt(at)).join('')
}

function checkSpan(random: Random, text: string, map: TextMap, units: readonly Unit[]): string | null {
  const from = random(units.length)
  const to = from + random(units.length - from)
  const [first, last] = [units[from], units[to]]
  if (!first || !last) return 'The page holds no text.'
  const span = { start: first.at, end: last.at + 1 }
  const range = rangeOf(map, span)
  if (range === null) return 'A span of the text has no range.'
  const isExact =
    range.startContainer === first.node &&
    range.startOffset === first.offset &&
    range.endContainer === last.node &&
    range.endOffset === last.offset + 1
  if (!isExact) return 'A range does not begin and end where its span does.'
  const back = spanOf(map, range)
  if (back?.start !== span.start || back.end !== span.end) return 'A range does not lead back to its span.'
  const painted = rangesOf(map, span).map(wordsOf).join('')
  if (painted !== textOfUnits(text, units.slice(from, to + 1)))
    return 'The ranges hold other words than the span.'
  return null
}

function trimmed(text: string, span: TextSpan | null): string {
  const words = span && trimSpan(text, span)
  return words === null ? 'none' : `${words.start}-${words.end}`
}

function checkRange(random: Random, text: string, map: TextMap, units: readonly Unit[]): string | null {
  const range = randomRange(random)
  const within = units.filter((unit) => isWithin(range, unit))
  const [first, last] = [within[0], within.at(-1)]
  const expected = first && last ? { start: first.at, end: last.at + 1 } : null
  if (trimmed(text, spanOf(map, range)) === trimmed(text, expected)) return null
  return `A range covers ${trimmed(text, expected)} and is told as ${trimmed(text, spanOf(map, range))}.`
}

/** Random pages with random spans and ranges; what is wrong with the first that is not as it should be, or null. */
export function findBrokenRoundTrip(seed: number, pages: number): string | null {
  const random = randomFrom(seed)
  for (let page = 0; page < pages; page++) {
    const { text, map } = showRandomPage(random)
    const units = unitsOfPage()
    for (let n = 0; n < 20; n++) {
      const wrong = checkSpan(random, text, map, units) ?? checkRange(random, text, map, units)
      if (wrong !== null)
        return `Page ${page} of seed ${seed}: ${wrong}\n${new XMLSerializer().serializeToString(document.body)}`
    }
  }
  return null
}
