// Programs write the hyphen that divides a word at a line's end as a soft one, which PDF.js takes for nothing and leaves
// out. In a justified column its place is still seen: the line ends a hyphen's width before the others.

import type { TextLine } from '../placed'

/** In sizes of the letters. */
const sameEdge = 0.1
const minMissing = 0.18
const maxMissing = 0.5
const minFull = 4
const minJustified = 0.5

/** Lines in reading order with the soft hyphens that were left out; `drawn` are all lines of the file, in any order. */
export function withLostHyphens(lines: readonly TextLine[], drawn: readonly TextLine[]): TextLine[] {
  const justified = justifiedIn(lines)
  if (justified.size === 0) return [...lines]
  const inside = wordsInside(drawn)
  return lines.map((line, index) => {
    const next = lines[index + 1]
    const isLost = next !== undefined && justified.has(line.column) && endsShort(line, next)
    return isLost && isDivided(line.text, next.text, inside) ? { ...line, text: `${line.text}\u00ad` } : line
  })
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

function endsShort({ text, right, column, size, isRow }: TextLine, next: TextLine): boolean {
  const missing = (column.right - right) / size
  const isSameSize = Math.abs(next.size - size) < 0.05 * size
  return isRow !== true && isSameSize && missing > minMissing && missing < maxMissing && /\p{Ll}$/u.test(text)
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

function isDivided(before: string, after: string, inside: ReadonlySet<string>): boolean {
  const [first = ''] = /(?<!\p{L})\p{L}+$/u.exec(before) ?? []
  const [second = ''] = /^\p{Ll}+/u.exec(after) ?? []
  if (second === '') return false
  const areWords = inside.has(first.toLowerCase()) && inside.has(second)
  return !areWords || inside.has((first + second).toLowerCase())
}
