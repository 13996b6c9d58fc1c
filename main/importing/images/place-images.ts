import { isTextRole, type Line } from '../../../preload/contract/importing'
import type { PageImage } from '../../../preload/contract/page'
import { addTo } from '../add-to'
import { isBeside } from '../article/unlikely'
import { lettersOf } from '../letters'

/** `isEdge`: nothing of the article stands on its one side, so it may just as well be something beside the article. */
export type Placed = { image: PageImage; line: number; isEdge: boolean }

const minKeyLength = 3
const longEnough = 20

type Known = { keys: readonly string[]; numbers: ReadonlyMap<string, readonly number[]> }

/**
 * Which images are the article's, by the words around them: those whose caption was kept, and those that stand
 * between lines that were. The line that each stands before, or whose image it is, comes with it.
 */
export function placeImages(lines: readonly Line[], images: readonly PageImage[]): Placed[] {
  if (images.length === 0) return []
  const known = knownLines(lines)
  const placed: Placed[] = []
  let from = 0
  for (const image of images) {
    const one = place(image, lines, known, from)
    if (one === null) continue
    placed.push(one)
    from = Math.max(from, one.line)
  }
  return placed
}

function knownLines(lines: readonly Line[]): Known {
  const keys = lines.map(({ role, text }) => (role === 'left-out' ? '' : lettersOf(text)))
  const numbers = new Map<string, number[]>()
  keys.forEach((key, at) => {
    if (key.length >= minKeyLength) addTo(numbers, key, at)
  })
  return { keys, numbers }
}

function place(image: PageImage, lines: readonly Line[], known: Known, from: number): Placed | null {
  const caption = image.caption === null ? null : captionLine(known, image.caption, lines)
  if (caption !== null) return { image, line: caption, isEdge: false }
  if (isBeside(image.within)) return null
  const above = nearest(known, image.above, from)
  const below = nearest(known, image.below, Math.max(from, above ?? 0))
  const isAbove = above !== null && isText(lines[above])
  if (below !== null && isText(lines[below])) return { image, line: below, isEdge: !isAbove }
  return isAbove ? { image, line: above + 1, isEdge: true } : null
}

/** A caption may have been cut from its credit, or joined with it. */
function captionLine({ keys }: Known, caption: string, lines: readonly Line[]): number | null {
  const key = lettersOf(caption)
  const at = keys.findIndex(
    (one, number) =>
      lines[number]?.role === 'caption' &&
      (one === key ||
        (Math.min(one.length, key.length) >= longEnough && (one.includes(key) || key.includes(one)))),
  )
  return at < 0 ? null : at
}

function nearest(known: Known, words: readonly string[], from: number): number | null {
  return words.map((one) => lineOf(known, one, from)).find((at) => at !== null) ?? null
}

/** The line of these words at or after one, else the first of them. */
function lineOf({ numbers }: Known, words: string, from: number): number | null {
  const found = numbers.get(lettersOf(words))
  return found?.find((at) => at >= from) ?? found?.[0] ?? null
}

function isText(line: Line | undefined): boolean {
  if (line === undefined) return false
  return isTextRole(line.role) || /^(?:standfirst|caption|heading|quote-source)$/.test(line.role)
}
