// What a person marked or wrote in a PDF with another program: highlights, underlined and struck words, notes
// (ISO 32000-2, 12.5.6). A mark only says where it lies on the page, so its words are those that lie under it.

import type { HighlightColor } from '../../../preload/contract/highlight'
import { nearestColor } from './mark-colors'
import { framesOf, type PlacedPiece } from './lines/frames'
import type { Page } from './placed'

export type Mark = {
  id: string
  kind: 'highlight' | 'underline' | 'strike' | 'note'
  /** The note that this one answers. */
  answers: string | null
  /** The pieces under it; null for a note that lies on no words. */
  under: Page | null
  note: string | null
  author: string | null
  /** A moment, where the file states one with its zone. */
  madeAt: string | null
  color: HighlightColor
}

/** As pdf.js gives it. All of it is untrusted. */
type Annotation = {
  id?: unknown
  subtype?: unknown
  quadPoints?: unknown
  contentsObj?: { str?: unknown }
  titleObj?: { str?: unknown }
  creationDate?: unknown
  modificationDate?: unknown
  color?: unknown
  inReplyTo?: unknown
}

type Box = { left: number; right: number; bottom: number; top: number }
type Shown = { width: number; height: number; pieces: readonly PlacedPiece[] }
type ToShown = (x: number, y: number) => [number, number]

const kinds = new Map<unknown, Mark['kind']>([
  ['Highlight', 'highlight'],
  ['Underline', 'underline'],
  ['Squiggly', 'underline'],
  ['StrikeOut', 'strike'],
  ['Text', 'note'],
  ['FreeText', 'note'],
])

const maxMarksOnPage = 2000

/** The marks of a page, each with what lies under it. `toShown` turns a point of the file into one of the page as it is shown. */
export function marksOn(annotations: readonly unknown[], shown: Shown, toShown: ToShown): Mark[] {
  return annotations.slice(0, maxMarksOnPage).flatMap((given) => {
    const annotation = given as Annotation
    const kind = kinds.get(annotation.subtype)
    if (kind === undefined) return []
    const boxes = kind === 'note' ? [] : boxesIn(annotation.quadPoints, toShown)
    const under = piecesUnder(boxes, shown.pieces)
    const note = wordsIn(annotation.contentsObj?.str)
    if (under.length === 0 && note === null) return []
    return [
      {
        id: String(annotation.id),
        kind,
        answers: typeof annotation.inReplyTo === 'string' ? annotation.inReplyTo : null,
        under: under.length === 0 ? null : framesOf({ ...shown, pieces: under }).main,
        note,
        author: wordsIn(annotation.titleObj?.str),
        madeAt: momentIn(annotation.creationDate) ?? momentIn(annotation.modificationDate),
        color: nearestColor(annotation.color),
      },
    ]
  })
}

function wordsIn(given: unknown): string | null {
  const words = typeof given === 'string' ? given.replace(/\r\n?/g, '\n').trim() : ''
  return words === '' ? null : words
}

/** "D:20251113080000+01'00'". Without a zone it is no moment. */
function momentIn(given: unknown): string | null {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)/.exec(
    wordsIn(given) ?? '',
  )
  if (found === null) return null
  const [, year, month, day, hours, minutes, seconds = '00', utc, sign, zoneHours, zoneMinutes = '00'] = found
  const zone = utc ?? `${sign ?? ''}${zoneHours ?? ''}:${zoneMinutes}`
  const ms = Date.parse(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hours ?? ''}:${minutes ?? ''}:${seconds}${zone}`,
  )
  return Number.isFinite(ms) && ms > 0 ? new Date(ms).toISOString() : null
}

/** Four corners a line of words, in whatever order a program wrote them. */
function boxesIn(given: unknown, toShown: ToShown): Box[] {
  const numbers = given instanceof Float32Array || Array.isArray(given) ? Array.from(given as number[]) : []
  const boxes: Box[] = []
  for (let at = 0; at + 8 <= numbers.length; at += 8) {
    const corners = [0, 2, 4, 6].map((corner) =>
      toShown(numbers[at + corner] ?? 0, numbers[at + corner + 1] ?? 0),
    )
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
    boxes.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
    })
  }
  return boxes
}

function piecesUnder(boxes: readonly Box[], pieces: readonly PlacedPiece[]): PlacedPiece[] {
  return boxes.length === 0 ? [] : pieces.flatMap((piece) => cutTo(piece, boxes))
}

const narrow = /[ijltfrI.,;:'’|!()[\] -]/
const wide = /[mwMW@—]/

/** How much of a line's width a letter takes, roughly; a file does not say. */
function weightOf(letter: string): number {
  return narrow.test(letter) ? 0.55 : wide.test(letter) ? 1.5 : 1
}

const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u

/** The words of a piece whose middle lies in one of the boxes; of Chinese and Japanese its letters. */
function cutTo(piece: PlacedPiece, boxes: readonly Box[]): PlacedPiece[] {
  const { text, x, y, size, width, along } = piece
  const length = Math.hypot(...along) || 1
  const [dx, dy] = [along[0] / length, along[1] / length]
  const places = [0]
  for (const letter of text)
    for (let at = 0; at < letter.length; at++)
      places.push((places.at(-1) ?? 0) + weightOf(letter) / letter.length)
  const whole = places.at(-1) || 1
  const widthTo = (at: number) => ((places[at] ?? whole) / whole) * width
  const isMarked = (start: number, end: number) => {
    const middle = (widthTo(start) + widthTo(end)) / 2
    // A third of a letter's height above its foot is the middle of small letters.
    const [px, py] = [x + dx * middle - dy * size * 0.3, y + dy * middle + dx * size * 0.3]
    return boxes.some(
      ({ left, right, bottom, top }) => px >= left && px <= right && py >= bottom && py <= top,
    )
  }
  const words = [...text.matchAll(unspaced.test(text) ? /\S/gu : /\S+/gu)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
    .filter(({ start, end }) => isMarked(start, end))
  return inStretches(words, text).map(({ start, end }) => ({
    ...piece,
    text: text.slice(start, end),
    x: x + dx * widthTo(start),
    y: y + dy * widthTo(start),
    width: widthTo(end) - widthTo(start),
  }))
}

type Stretch = { start: number; end: number }

/** Words that stand beside one another as one. */
function inStretches(words: readonly Stretch[], text: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const word of words) {
    const last = stretches.at(-1)
    if (last !== undefined && text.slice(last.end, word.start).trim() === '') last.end = word.end
    else stretches.push({ ...word })
  }
  return stretches
}
