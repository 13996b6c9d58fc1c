// Programs write the hyphen that divides a word at a line's end as a soft one, which PDF.js takes for nothing and leaves
// out. In a justified column its place is still seen: the line ends a hyphen's width before the others.

import type { TextLine } from '../placed'

/** In sizes of the letters. */
const sameEdge = 0.1
const minMissing = 0.18
const maxMissing = 0.5
const minFull = 4
const minJustified = 0.5

/** A program divides words in more than one place, each time by the same hyphen. In sizes of the letters. */
const sameMissing = 0.03

type Place = { line: TextLine; next: TextLine }

/** Lines in reading order with the soft hyphens that were left out; `drawn` are all lines of the file, in any order. */
export function withLostHyphens(lines: readonly TextLine[], drawn: readonly TextLine[]): TextLine[] {
  const justified = justifiedIn(lines)
  const inside = wordsInside(drawn)
  const places = lines.flatMap((line, index) => {
    const next = nextOf(lines, index)
    return next !== undefined && mayBeDivided(line) ? [{ line, next }] : []
  })
  const short = places.filter(
    ({ line, next }) => justified.has(line.column) && endsShort(line) && isDivided(line, next, inside),
  )
  const lost = new Set(
    [
      ...places.filter((place) => isProven(place, inside)),
      ...short.filter((one) => hasEqual(one, short)),
    ].map(({ line }) => line),
  )
  return lines.map((line) => (lost.has(line) ? { ...line, text: `${line.text}\u00ad` } : line))
}

/** The line that one goes on in; notes at the foot of a column stand between. */
function nextOf(lines: readonly TextLine[], index: number): TextLine | undefined {
  const [line, ...others] = lines.slice(index, index + maxNotes)
  const next = others.find((other) => line !== undefined && other.size > (1 - sameSize) * line.size)
  return next !== undefined && line !== undefined && next.size < (1 + sameSize) * line.size ? next : undefined
}

const maxNotes = 12
const sameSize = 0.05

function mayBeDivided({ text, isRow }: TextLine): boolean {
  return isRow !== true && /\p{Ll}$/u.test(text)
}

function hasEqual({ line }: Place, places: readonly Place[]): boolean {
  return places.some(
    (other) => other.line !== line && Math.abs(missingIn(other.line) - missingIn(line)) < sameMissing,
  )
}

/** Whether only the whole word stands elsewhere, and neither of its parts. */
function isProven({ line, next }: Place, inside: ReadonlySet<string>): boolean {
  const { first, second } = partsOf(line.text, next.text)
  return second !== '' && !inside.has(first) && !inside.has(second) && inside.has(first + second)
}

/** The columns whose lines mostly end at one edge. */
function justifiedIn(lines: readonly TextLine[]): Set<TextLine['column']> {
  const counts = new Map<TextLine['column'], { all: number; full: number }>()
  for (const { column, right, size } of lines) {
    const count = counts.get(column) ?? { all: 0, full: 0 }
    count.all++
    if (column.right - right < sameEdge * size) count.full++
    counts.set(column, count)
  }
  const found = [...counts].filter(([, { all, full }]) => full >= minFull && full >= minJustified * all)
  return new Set(found.map(([column]) => column))
}

function endsShort(line: TextLine): boolean {
  const missing = missingIn(line)
  return missing > minMissing && missing < maxMissing
}

function missingIn({ right, column, size }: TextLine): number {
  return (column.right - right) / size
}

/** Words that stand in the middle of a line somewhere: what stands at its ends may be a part of one. */
function wordsInside(lines: readonly TextLine[]): Set<string> {
  return new Set(
    lines.flatMap(
      ({ text }) =>
        text
          .toLowerCase()
          .match(/\p{L}+/gu)
          ?.slice(1, -1) ?? [],
    ),
  )
}

function isDivided({ text }: TextLine, { text: after }: TextLine, inside: ReadonlySet<string>): boolean {
  const { first, second } = partsOf(text, after)
  if (second === '') return false
  const areWords = inside.has(first) && inside.has(second)
  return !areWords || inside.has(first + second)
}

function partsOf(before: string, after: string): { first: string; second: string } {
  const [first = ''] = /(?<!\p{L})\p{L}+$/u.exec(before) ?? []
  const [second = ''] = /^\p{Ll}+/u.exec(after) ?? []
  return { first: first.toLowerCase(), second }
}
