// The lines of a table as its rows: a cell may have several lines, and then a row has.

import type { Cell } from '../../../../preload/contract/structure'
import { endsSentence } from '../../plain-text/paragraph-features'
import { joined } from '../hyphens'
import type { TextLine } from '../placed'
import { type Row, withAmounts } from './rows'
import { type Column, columnAt, isAcross } from './table-columns'
import type { Table } from './tables'

/** In sizes of the letters: lines so near are halves of rows whose cells stand in the middle. */
const halfStep = 0.8
const tightStep = 1.4
const sameStep = 0.9

type Open = { parts: Map<number, TextLine>; first: TextLine; last: TextLine; isAcross: boolean }

/** A table's rows, each a line with its cells; an empty cell is kept. Null where its lines are no rows after all. */
export function linesOfTable(given: Table): TextLine[] | null {
  const table = withWholeAmounts(given)
  const usual = usualFont(table.rows.slice(1).flat())
  const open = openRows(table, usual)
  if (open === null) return null
  const [head] = open
  const hasHead = head !== undefined && open.length > 1 && head.first.font !== usual
  return open.map((row) => lineOf(row, table, hasHead && row === head))
}

/** A table without the columns in which only signs of currencies stand. */
function withWholeAmounts({ rows, columns }: Table): Table {
  const whole = rows.map(withAmounts)
  const isUsed = (_column: Column, at: number) => whole.flat().some((part) => columnAt(columns, part) === at)
  return { rows: whole, columns: columns.filter(isUsed) }
}

function openRows({ rows, columns }: Table, usual: string | undefined): Open[] | null {
  const pitch = pitchOf(rows, columns)
  const found: Open[] = []
  for (const row of rows) {
    const last = found.at(-1)
    const isHead = found.length === 1 && last?.first.font !== usual
    const joint = last === undefined ? 'apart' : jointOf(last, row, columns, { pitch, isHead })
    if (joint === 'neither') return null
    if (joint === 'within' && last !== undefined) add(last, row, columns)
    else found.push(begun(row, columns))
  }
  return found
}

/** The usual way from one row to the next: between lines that begin in the first column. */
function pitchOf(rows: readonly Row[], columns: readonly Column[]): number {
  const heights = rows.flatMap((row) => {
    const [part] = row
    return part !== undefined && row.length > 1 && columnAt(columns, part) === 0 ? [part.y] : []
  })
  const steps = heights.slice(1).map((y, at) => (heights[at] ?? y) - y)
  return steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0
}

function begun(row: Row, columns: readonly Column[]): Open {
  const [first] = row as [TextLine]
  const across = row.length === 1 && isAcross(columns, row)
  const open = { parts: new Map<number, TextLine>(), first, last: first, isAcross: across }
  add(open, row, columns)
  return open
}

const noWords: ReadonlySet<string> = new Set()

function add(open: Open, row: Row, columns: readonly Column[]): void {
  for (const part of row) {
    open.last = part
    const at = columnAt(columns, part)
    const before = open.parts.get(at)
    open.parts.set(
      at,
      before === undefined ? part : { ...part, text: joined(before.text, part.text, noWords) },
    )
  }
}

/** Whether a line is within the row above it, or begins its own; neither where it is too near for that. */
function jointOf(
  open: Open,
  row: Row,
  columns: readonly Column[],
  { pitch, isHead }: { pitch: number; isHead: boolean },
): 'within' | 'apart' | 'neither' {
  const [first] = row as [TextLine]
  const across = open.isAcross || (row.length === 1 && isAcross(columns, row))
  const step = open.last.y - first.y
  const isOn = row.every((part) => continues(open, part, columns))
  if (!across && step < halfStep * first.size) {
    const isBeside = row.every((part) => !open.parts.has(columnAt(columns, part)))
    return isBeside || isOn ? 'within' : 'neither'
  }
  if (across || step > tightStep * first.size || row.length === columns.length) return 'apart'
  if (columnAt(columns, first) === 0) return isOn ? 'within' : 'apart'
  if (isHead && first.font === open.first.font) return 'within'
  const isUnder = row.some((part) => open.parts.has(columnAt(columns, part)))
  const isLess = row.length < open.parts.size || row.every(({ text }) => !/\d/.test(text))
  return isUnder && (isOn || (isLess && step < sameStep * pitch)) ? 'within' : 'apart'
}

/** Whether the cell above had no room for the next word, or stops in the middle of a sentence. */
function continues(open: Open, part: TextLine, columns: readonly Column[]): boolean {
  const at = columnAt(columns, part)
  const [above, column] = [open.parts.get(at), columns[at]]
  if (
    above?.font !== part.font ||
    above.text.endsWith(':') ||
    column === undefined ||
    !/\p{L}/u.test(part.text)
  )
    return false
  if (/^\p{Ll}/u.test(part.text)) return !endsSentence(above.text)
  const letter = (part.right - part.left) / Math.max(1, part.text.length)
  const [word = ''] = part.text.split(' ', 1)
  return above.right + letter * (word.length + 1) > column.right + 0.3 * letter && !endsSentence(above.text)
}

function usualFont(parts: readonly TextLine[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { font } of parts) counts.set(font, (counts.get(font) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}

function lineOf(
  { parts, first, isAcross: across }: Open,
  { rows, columns }: Table,
  isHead: boolean,
): TextLine {
  const cells: Cell[] = []
  const right = Math.max(...[...parts.values()].map((part) => part.right))
  let text = ''
  const all = across || isLabel(parts) ? [0] : columns.map((_column, at) => at)
  for (const at of all) {
    if (at > 0) text += ' | '
    const start = text.length
    text += (across ? first : parts.get(at))?.text ?? ''
    const size = all.length === 1 ? columns.length : 1
    cells.push({ start, end: text.length, column: at, columns: size, isHead })
  }
  return { ...first, text, right, isRow: true, row: { table: rows, cells } }
}

/** A line in the first column alone stands over the rows below it. */
function isLabel(parts: ReadonlyMap<number, TextLine>): boolean {
  return parts.size === 1 && parts.has(0)
}
