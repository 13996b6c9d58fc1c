// The order in which a page is read. Pieces of text stand in a PDF in the order in which a program drew them,
// which is often that of columns and often not. So a page is cut where a reader cuts it (recursively, an X-Y
// cut): at the gap between two columns, and there at what reaches over both.

import { isAsWideAsText, isRunning, lettersIn, shareOnOneHeight } from './flows'
import { floats } from './joints'
import type { TextLine } from '../placed'
import { asLines, rowsFrom } from './rows'
import { linesOfTable } from './table-rows'
import { type Table, withTables } from './tables'

/** More lines than any printed page has; such a page is read as it is written. */
const maxLines = 1500

const minLines = 4
/** Lines that reach over the gap between columns: headlines, captions, tables. */
const maxCrossingShare = 0.3

type Split = { left: TextLine[]; right: TextLine[]; crossing: TextLine[] }

/** The lines of a page in the order in which they are read. */
export function inReadingOrder(lines: readonly TextLine[]): TextLine[] {
  if (lines.length === 0) return []
  const split = gutterOf(lines)
  if (split !== null) return inColumns(split)
  return stretchesIn(lines).flatMap((stretch) =>
    'crossing' in stretch ? inColumns(stretch) : inOneColumn(stretch),
  )
}

function inColumns(split: Split): TextLine[] {
  return together(bandsOf(split)).flatMap(partsOf).flatMap(inReadingOrder)
}

/** Above and below it, from line to line in sizes of the letters, stands what has columns of its own. */
const stretchGap = 2.2

/**
 * A page without columns may have some between two of its gaps. Those that have none belong together: they are one column
 * of text.
 */
function stretchesIn(lines: readonly TextLine[]): (Split | TextLine[])[] {
  const found: (Split | TextLine[])[] = []
  for (const stretch of lines.length > maxLines ? [[...lines]] : partedByGaps(lines)) {
    const split = stretch.length === lines.length ? null : gutterOf(stretch)
    const last = found.at(-1)
    if (split !== null && areSurelyColumns(split)) found.push(split)
    else if (last === undefined || 'crossing' in last) found.push(stretch)
    else last.push(...stretch)
  }
  return found
}

function isTabular(lines: readonly TextLine[]): boolean {
  const rows = rowsFrom(lines)
  return rows.filter(({ length }) => length > 1).length > minTabular * rows.length
}

const minTabular = 0.4

function partedByGaps(lines: readonly TextLine[]): TextLine[][] {
  const found: TextLine[][] = []
  let height: number | null = null
  for (const line of lines.toSorted(downwards)) {
    const last = found.at(-1)
    if (last === undefined || height === null || height - line.y > stretchGap * line.size) found.push([line])
    else last.push(line)
    height = line.y
  }
  return found
}

/**
 * A table by itself may look like columns too. Its rows stand on one height, or one side holds the labels of what is on the
 * other.
 */
function areSurelyColumns({ left, right }: Split): boolean {
  const areTables = isTabular(left) && isTabular(right)
  const areTexts = isWide(left) && isWide(right) && !isTabular(left) && !isTabular(right)
  if (!areTables && !areTexts) return false
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left]
  return (isRunning(left) && isRunning(right)) || shareOnOneHeight(fewer, more) < rowsShare
}

/**
 * The gap between two columns: where fewest lines reach across. Only the left ends of lines are tried. The
 * work is that of all lines for each of them, so that pages of more than 1,500 lines are read as they are
 * written.
 */
function gutterOf(lines: readonly TextLine[]): Split | null {
  if (lines.length < 2 * minLines || lines.length > maxLines) return null
  const places = [...new Set(lines.map(({ left }) => Math.round(left) - 1))]
  let best: Split | null = null
  for (const x of places) {
    const split = splitAt(lines, x)
    if (!isColumns(split)) continue
    if (best === null || split.crossing.length < best.crossing.length) best = split
  }
  return best
}

function splitAt(lines: readonly TextLine[], x: number): Split {
  return {
    left: lines.filter(({ right }) => right <= x),
    right: lines.filter(({ left }) => left >= x),
    crossing: lines.filter(({ left, right }) => left < x && right > x),
  }
}

/** Whether a gap parts two columns, and not a table or a list with its numbers. */
function isColumns(split: Split): boolean {
  const { left, right, crossing } = split
  return (
    left.length >= minLines &&
    right.length >= minLines &&
    crossing.length <= maxCrossingShare * (left.length + right.length) &&
    Math.min(besideEachOther(left, right), besideEachOther(right, left)) >= minLines &&
    (isWide(left) && isWide(right) ? !areRows(split) : areTwoFlows(split) || areApart(split))
  )
}

/** Whether most of what stands in a column stands in lines that are as wide as a text's: labels of a figure are short. */
function isWide(lines: readonly TextLine[]): boolean {
  const wide = lines.filter(isAsWideAsText)
  return wide.length >= minLines && lettersIn(wide) >= minWideShare * lettersIn(lines)
}

const minWideShare = 0.6

/** In most rows of a table a side has a short word only, on the height of what it stands beside. */
function areRows({ left, right, crossing }: Split): boolean {
  const isShort = (lines: readonly TextLine[]) => lines.filter(isAsWideAsText).length < lines.length / 2
  return (
    (isShort(right) && shareOnOneHeight(right, [...left, ...crossing]) > rowsShare) ||
    (isShort(left) && shareOnOneHeight(left, [...right, ...crossing]) > rowsShare)
  )
}

const rowsShare = 0.8
const flowShare = 0.5
const maxCrossingFlows = 0.15

/**
 * A text and what stands beside it on heights of its own: a box of facts, a table in the other column. The cells of one
 * table would stand on the heights of its rows.
 */
function areTwoFlows({ left, right, crossing }: Split): boolean {
  if (crossing.length > maxCrossingFlows * (left.length + right.length)) return false
  if (!isRunning(left) && !isRunning(right)) return false
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left]
  return shareOnOneHeight(fewer, more) < flowShare
}

const minApart = 8
const maxSharedApart = 0.35
const maxCrossingApart = 0.05

/**
 * Two tables side by side, a chart beside a table: hardly anything reaches over the gap, and each keeps heights of its
 * own. By chance every fourth line stands on the height of another.
 */
function areApart({ left, right, crossing }: Split): boolean {
  if (crossing.length > maxCrossingApart * (left.length + right.length)) return false
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left]
  return fewer.length >= minApart && shareOnOneHeight(fewer, more) < maxSharedApart
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

/** Lines of one side that have lines of the other beside them: else it is only one text that moves to the side. */
function besideEachOther(left: readonly TextLine[], right: readonly TextLine[]): number {
  return left.filter((one) => right.some((other) => Math.abs(one.y - other.y) < one.size * 3)).length
}

/**
 * Lines that stand under each other, each with the bounds of their column, by which full lines and indents
 * are told.
 */
function inOneColumn(lines: readonly TextLine[]): TextLine[] {
  const column = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  }
  return withTables(rowsFrom(lines))
    .flatMap((found) => ('columns' in found ? linesIn(found) : asLines(found)))
    .map((line) => ({ ...line, column }))
}

function linesIn(table: Table): TextLine[] {
  return linesOfTable(table) ?? table.rows.flatMap(asLines)
}

// PDF counts from the bottom of a page upwards.
function downwards(one: TextLine, other: TextLine): number {
  return Math.abs(one.y - other.y) < 1 ? one.left - other.left : other.y - one.y
}

/** Empty space over the whole width ends what stands above it, authors side by side as well as columns. */
const bandGap = 3

/** What reaches over the columns, and what stands under it in each. */
type Band = { over: TextLine[]; left: TextLine[]; right: TextLine[] }

function partsOf({ over, left, right }: Band): TextLine[][] {
  return [over, left, right].filter((part) => part.length > 0)
}

/** What reaches over the columns cuts the page into bands; in each the columns are read one after the other. */
function bandsOf({ left, right, crossing }: Split): Band[] {
  const bands: Band[] = []
  const isLeft = new Set(left)
  const isOver = withTheirLines(crossing, [...left, ...right])
  let band: TextLine[] = []
  let over: TextLine[] = []
  const end = () => {
    const columns = {
      left: band.filter((line) => isLeft.has(line)),
      right: band.filter((line) => !isLeft.has(line)),
    }
    bands.push({ over, ...columns })
    band = []
    over = []
  }
  let height: number | null = null
  for (const line of [...left, ...right, ...crossing].sort(downwards)) {
    if (height !== null && height - line.y > bandGap * line.size) end()
    height = line.y
    if (isOver.has(line)) {
      if (band.length > 0) end()
      over.push(line)
    } else band.push(line)
  }
  end()
  return bands.filter((one) => partsOf(one).length > 0)
}

/** Larger than this, in sizes of the columns' letters, is a headline's or a quote's. */
const largeSize = 1.12

/** What reaches over the columns, with the shorter lines of the same headline or quote above and below. */
function withTheirLines(crossing: readonly TextLine[], columns: readonly TextLine[]): Set<TextLine> {
  const usual = median(columns.map(({ size }) => size))
  const over = new Set(crossing)
  const large = columns.filter(({ size }) => size > largeSize * usual)
  // A set gives what is added while it is gone through.
  for (const line of over) {
    if (line.size <= largeSize * usual) continue
    for (const other of large) if (isBesideOf(line, other)) over.add(other)
  }
  return over
}

function isBesideOf(line: TextLine, other: TextLine): boolean {
  return (
    Math.abs(line.size - other.size) < 0.05 * line.size &&
    Math.abs(line.y - other.y) < 1.8 * line.size &&
    other.left < line.right &&
    other.right > line.left
  )
}

/**
 * Bands whose columns go on below what lies across them. A pull quote or a picture is laid over columns that do
 * not end there; it then comes behind them.
 */
function together(bands: readonly Band[]): Band[] {
  const joined: Band[] = []
  let behind: Band[] = []
  for (const band of bands) {
    const last = joined.at(-1)
    if (last !== undefined && floats(last, band)) {
      if (band.over.length > 0) behind.push({ over: band.over, left: [], right: [] })
      joined[joined.length - 1] = {
        ...last,
        left: [...last.left, ...band.left],
        right: [...last.right, ...band.right],
      }
      continue
    }
    joined.push(...behind, band)
    behind = []
  }
  return [...joined, ...behind]
}
