import { laidOver, type Over } from './skipped-acts'
import type { change } from '../database/captured-tables'
import { isIntact } from '../database/checksum'
import type { Held } from '../database/columns'
import { all, type Library, type Row } from '../database/database'
import type { Value } from '../database/sql'
import { conflict, isTaken } from '../database/errors'
import { parseRow, type Writing } from './journal'
import { isTableName, type TableName, tableOf } from '../database/tables'
import { readRow, updateRow } from './write'

export type Direction = 'undo' | 'redo'

type Taken = { n: number; label: string }

type Line = Held<typeof change, 'seq' | 'noun' | 'row_id' | 'before' | 'after'>

// They change with every writing of a row, undo among them, and say nothing about its content.
const clerical = new Set(['n', 'version', 'updated_at', 'checksum'])

type Step = { direction: Direction; label: string; over: Over }

/** Takes back, or does again, all that an act did; throws where a part of it cannot be. */
export function takeBack(writing: Writing, act: Taken, direction: Direction): void {
  const { library, at } = writing
  const overOf = laidOver(library, act.n)
  for (const line of linesOf(library, act, direction)) {
    const step = { direction, label: act.label, over: overOf(line.seq), at }
    const wanted = targetFor(library, line, step)
    if (wanted !== null) write(writing, wanted, line.row_id, step)
  }
}

function linesOf(library: Library, { n }: Taken, direction: Direction): Line[] {
  return all<Line>(
    library,
    `SELECT seq, noun, row_id, before, after FROM change WHERE act_n = ?
     ORDER BY seq ${direction === 'undo' ? 'DESC' : 'ASC'}`,
    n,
  )
}

/** What a row is set to; null where it stays, because others may have come to rest on it. Throws where it cannot be. */
function targetFor(
  library: Library,
  line: Line,
  step: Step & { at: string },
): { noun: TableName; target: Row } | null {
  const { noun, row_id: id } = line
  const { direction, label } = step
  if (!isTableName(noun)) {
    throw conflict(`Cannot ${direction} ${label}: a newer Dateline made it; take it back there.`)
  }
  if (tableOf(noun).stays && line.before === null) return null
  const { expected, target } = statesOf(line, step)
  checkRow(noun, readRow(library, noun, id), expected, step)
  return { noun, target }
}

/** What the row must look like now, and what it is set to. */
function statesOf(
  line: Line,
  { direction, over, at }: { direction: Direction; over: Over; at: string },
): { expected: Row; target: Row } {
  const after = parseRow(line.after)
  if (line.before !== null) {
    const before = parseRow(line.before)
    return direction === 'undo'
      ? { expected: after, target: targetOf(direction, over, before) }
      : { expected: before, target: targetOf(direction, over, after) }
  }
  return direction === 'undo'
    ? { expected: after, target: { deleted_at: at } }
    : { expected: { ...after, deleted_at: at }, target: { deleted_at: null } }
}

function targetOf(direction: Direction, over: Over, values: Row): Row {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([column]) => !clerical.has(column))
      .map(([column, value]) => [column, underOver(direction, over, column, value)]),
  )
}

/**
 * What a column is set to where the program has written into it since: its own value stays on top, so that undo takes
 * back what the person did and nothing else. What was read before stays read since then.
 */
function underOver(direction: Direction, over: Over, column: string, value: Value): Value {
  const laid = over.get(column)
  if (laid === undefined) return value
  const wasRead = direction === 'undo' && column === 'read_at' && laid !== null && value !== null
  return wasRead ? value : laid
}

function checkRow(table: TableName, row: Row | undefined, expected: Row, { direction, label, over }: Step) {
  if (row !== undefined && !isIntact(table, row)) {
    throw conflict(
      `Cannot ${direction} ${label}: what it changed was damaged on the disk; restore a back-up.`,
    )
  }
  if (row === undefined || !isAsLeft(row, expected, over)) {
    throw conflict(
      `Cannot ${direction} ${label}: what it changed has been changed since; change it by hand instead.`,
    )
  }
}

/** Whether the row still is as the act left it, but for what the program has done to it by itself. */
function isAsLeft(row: Row, left: Row, over: Over): boolean {
  return Object.entries(left).every(
    ([column, value]) =>
      clerical.has(column) ||
      isSame(column, row[column], value) ||
      (over.has(column) && isSame(column, row[column], over.get(column))),
  )
}

// Whether a row is deleted, or an article was read, counts; since when does not.
const moments = new Set(['deleted_at', 'read_at'])

function isSame(column: string, one: Value | undefined, other: Value | undefined): boolean {
  return moments.has(column) ? (one === null) === (other === null) : one === other
}

function write(writing: Writing, { noun, target }: { noun: TableName; target: Row }, id: string, step: Step) {
  try {
    updateRow(writing, noun, id, target)
  } catch (error) {
    if (!isTaken(error)) throw error
    throw conflict(`Cannot ${step.direction} ${step.label}: the name that it had is another’s by now.`)
  }
}

/** Throws where `takeBack` would find that something else has changed the rows since. */
export function checkTakingBack(library: Library, act: Taken, direction: Direction): void {
  const overOf = laidOver(library, act.n)
  for (const line of linesOf(library, act, direction)) {
    targetFor(library, line, { direction, label: act.label, over: overOf(line.seq), at: '' })
  }
}
