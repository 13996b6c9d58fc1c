// Tables without a word of the file about them: rows whose parts stand in the same columns. Only what is certain
// becomes one, since running text that was cut into cells would be read by nobody.

import type { TextLine } from '../placed'
import { textWidth, widthInLetters } from './flows'
import { isMark, type Row } from './rows'
import { type Column, columnAt, columnsWith, isAcross } from './table-columns'

/** Rows that stand in the same columns, as the whole table and its columns. */
export type Table = { rows: Row[]; columns: readonly Column[] }

const minRows = 3
/** From one row to the next, in sizes of the letters. */
const maxStep = 3.5
/** A row over all columns parts a table; two of them end it. */
const maxAcross = 1
const wide = 15
const minGap = 1.5
const sameEdge = 0.4
const minAligned = 0.6

/** The rows of a column of the page, with tables among them. */
export function withTables(rows: readonly Row[]): (Row | Table)[] {
  const found: (Row | Table)[] = []
  for (let at = 0; at < rows.length;) {
    const table = tableFrom(rows, at)
    found.push(table ?? (rows[at] as Row))
    at += table?.rows.length ?? 1
  }
  return found
}

/** The longest table that begins with a row; null where none surely does. */
function tableFrom(rows: readonly Row[], start: number): Table | null {
  const first = rows[start] as Row
  if (first.length < 2) return null
  let columns = columnsWith([], first)
  const taken: Row[] = [first]
  let [sure, across] = [1, 0]
  for (let at = start + 1; at < rows.length; at++) {
    const [row, above] = [rows[at] as Row, taken.at(-1) as Row]
    if (stepTo(row, above) > maxStep) break
    if (row.length === 1 && isAcross(columns, row)) {
      if (++across > maxAcross) break
      taken.push(row)
      continue
    }
    const next = columnsWith(columns, row)
    if (![...taken, row].every((one) => one.length === 1 || isApart(next, one))) break
    if (row.length === 1 && stepTo(row, above) > tightStep && !startsIn(next, row)) break
    columns = next
    taken.push(row)
    across = 0
    if (row.length > 1) sure = taken.length
    else if (stepTo(row, above) <= tightStep && sure === taken.length - 1) sure = taken.length
  }
  const table = { rows: taken.slice(0, sure), columns }
  return isTable(table) ? table : null
}

/** Lines of one cell are no further apart. */
const tightStep = 1.4

function stepTo([part]: Row, [above]: Row): number {
  if (part === undefined || above === undefined) return 0
  return (above.y - part.y) / Math.max(part.size, above.size)
}

function isApart(columns: readonly Column[], row: Row): boolean {
  return new Set(row.map((part) => columnAt(columns, part))).size === row.length
}

function startsIn([first]: readonly Column[], [part]: Row): boolean {
  return first !== undefined && part !== undefined && part.left < first.right
}

function isTable({ rows, columns }: Table): boolean {
  const several = rows.filter((row) => row.length > 1)
  if (several.length < minRows || columns.length < 2) return false
  const cells = columns.map((column) =>
    several.flatMap((row) => row.filter((part) => columnAt(columns, part) === columns.indexOf(column))),
  )
  const mostly = (least: number) => (parts: readonly TextLine[]) =>
    parts.filter((part) => widthInLetters(part) >= least).length > parts.length / 2
  // Two texts side by side, the marks of a list beside its items, the numbers of lines beside the lines.
  const areTexts = cells.some(mostly(wide)) && cells.filter(mostly(textWidth)).length > 1
  const isList = columns.length === 2 && (cells[0] ?? []).every(isMark)
  if (areTexts || isList || gapIn(several) < minGap) return false
  return cells.filter(isAligned).length >= Math.max(2, minAligned * columns.length)
}

/** What is usually between two cells of a row; words that are set wide are less apart. */
function gapIn(rows: readonly Row[]): number {
  const gaps = rows.flatMap((row) =>
    row.slice(1).map((part, at) => (part.left - (row[at]?.right ?? part.left)) / part.size),
  )
  return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0
}

/** Whether parts begin, end or are centred at one place. */
function isAligned(parts: readonly TextLine[]): boolean {
  const share = (placeOf: (part: TextLine) => number) => {
    const places = parts.map(placeOf)
    const near = places.map(
      (place) => places.filter((other) => Math.abs(other - place) < sameEdge * (parts[0]?.size ?? 10)).length,
    )
    return Math.max(0, ...near) / Math.max(1, parts.length)
  }
  const edges = [
    ({ left }: TextLine) => left,
    ({ right }: TextLine) => right,
    ({ left, right }: TextLine) => (left + right) / 2,
  ]
  return parts.length >= 2 && edges.some((edge) => share(edge) >= minAligned)
}
