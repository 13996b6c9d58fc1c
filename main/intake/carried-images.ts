import type { Line } from '../../preload/contract/importing'
import type { PageImage } from '../../preload/contract/page'
import type { ImageElsewhere } from '../importing/images/captured-images'
import { placeImages } from '../importing/images/place-images'
import type { KeptImage } from '../library/articles/images'
import type { FormerReading } from '../library/articles/again/former'

type Found = { own: readonly KeptImage[]; elsewhere: readonly ImageElsewhere[] }

/**
 * The pictures of a former reading that its file does not carry: they lay beside it or were fetched with it, and neither is
 * done again. They stand where the words around them are now; without those they stay with the former revision.
 */
export function carriedImages(
  { lines: before, images }: Pick<FormerReading, 'lines' | 'images'>,
  lines: readonly Line[],
  { own, elsewhere }: Found,
): KeptImage[] {
  // A file that names none but its own left out what is missing now.
  if (elsewhere.length === 0) return []
  const known = new Set(own.map(({ sha256 }) => sha256))
  const carried = images.filter(({ sha256 }) => !known.has(sha256))
  const asked = new Map(carried.map((image) => [surroundings(image, before), image]))
  return placeImages(lines, [...asked.keys()]).flatMap(({ image, line }) => {
    const kept = asked.get(image)
    return kept === undefined ? [] : [{ ...kept, line }]
  })
}

// As many as the page reader gives of a page.
const near = 3

function surroundings({ line, alt, source }: KeptImage, lines: readonly Line[]): PageImage {
  const wordsOf = (some: readonly Line[]) =>
    some.filter(({ role }) => role !== 'left-out').map(({ text }) => text)
  const caption = lines[line]?.role === 'caption' ? lines[line].text : null
  return {
    source: source ?? '',
    ask: null,
    alt,
    caption,
    above: wordsOf(lines.slice(0, line)).slice(-near).reverse(),
    below: wordsOf(lines.slice(line)).slice(0, near),
    within: '',
  }
}
