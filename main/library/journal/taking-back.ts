import { laidOver, type Lines, type Over } from './skipped-acts'
import type { change } from '../database/captured-tables'
import { isIntact } from '../database/checksum'
import type { Held } from '../database/columns'
import { all, type Library, one, type Row } from '../database/database'
import type { Value } from '../database/sql'
import { conflict, isTaken } from '../database/errors'
import { nothingLeft } from '../database/chain/nothing-left'
import { parseRow, type Writing } from './journal'
import { isTableName, type TableName, tableOf } from '../database/tables'
import { readRow, updateRow } from './write'

export type Direction = 'undo' | 'redo'

export type Taken = { n: number; id: string; label: string }

type Line = Held<typeof change, 'seq' | 'noun' | 'row_id' | 'before' | 'after'>

// They change with every writing of a row, undo among them, and say nothing about its content.
const clerical = new Set(['n', 'version', 'updated_at', 'checksum'])

type Step = { direction: Direction; act: Taken; over: Over }

/** Takes back, or does again, what an act did in these lines, or in all; throws where a part of it cannot be. */
export function takeBack(writing: Writing, act: Taken, direction: Direction, lines?: Lines): void {
  const { library, at } = writing
  for (const { line, over } of linesOf(library, act, direction, lines)) {
    const step = { direction, act, over, at }
    const wanted = targetFor(library, line, step)
    if (wanted !== null) write(writing, wanted, line.row_id, step)
  }
}

/** The lines from the first to the last that an act has; null where it has none. Other acts may have some in between. */
export function linesSpanned(library: Library, { n }: Taken): Lines | null {
  const spanned = one<{ from: number | null; to: number | null }>(
    library,
    'SELECT min(seq) AS "from", max(seq) AS "to" FROM change WHERE act_n = ?',
    n,
  )
  if (spanned === undefined || spanned.from === null || spanned.to === null) return null
  return { from: spanned.from, to: spanned.to }
}

function linesOf(
  library: Library,
  act: Taken,
  direction: Direction,
  lines = linesSpanned(library, act),
): { line: Line; over: Over }[] {
  if (lines === null) return []
  const overOf = laidOver(library, act.n, lines)
  return all<Line>(
    library,
    `SELECT seq, noun, row_id, before, after FROM change NOT INDEXED WHERE seq BETWEEN ? AND ? AND act_n = ?
     ORDER BY seq ${direction === 'undo' ? 'DESC' : 'ASC'}`,
    lines.from,
    lines.to,
    act.n,
  ).map((line) => ({ line, over: overOf(line.seq) }))
}

/**
 * What a row is set to; null where it stays, because others may have come to rest on it, or it was taken back before all
 * of the act was. Throws where it cannot be.
 */
function targetFor(
  library: Library,
  line: Line,
  step: Step & { at: string },
): { noun: TableName; target: Row } | null {
  const { noun, row_id: id } = line
  const { direction, act } = step
  if (!isTableName(noun)) {
    throw conflict(`Cannot ${direction} ${act.label}: a newer Dateline made it; take it back there.`)
  }
  if (line.after === nothingLeft) {
    throw conflict(`Cannot ${direction} ${act.label}: an article that it changed was deleted for good.`)
  }
  if (tableOf(noun).stays && line.before === null) return null
  const { expected, target } = statesOf(line, step)
  const row = readRow(library, noun, id)
  if (row !== undefined && isIntact(noun, row) && !isAsLeft(row, expected, step.over)) {
    if (isTakenAlready(library, line, step)) return null
  }
  checkRow(noun, row, expected, step)
  return { noun, target }
}

/** What takes long can be cancelled in the middle: the rows that were taken back by then are so already. */
function isTakenAlready(library: Library, { noun, row_id: id }: Line, { direction, act }: Step): boolean {
  const last = one<{ n: number; undoes: string | null; of: string | null }>(
    library,
    `SELECT a.n, a.undoes, u.undoes AS "of" FROM change c
     JOIN act a ON a.n = c.act_n AND (a.undo_state <> 'step' OR a.undoes IS NOT NULL)
     LEFT JOIN act u ON u.id = a.undoes
     WHERE c.row_id = ? AND c.noun = ? ORDER BY c.seq DESC LIMIT 1`,
    id,
    noun,
  )
  if (direction === 'undo') return last?.undoes === act.id
  return last?.n === act.n || last?.of === act.id
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

function checkRow(table: TableName, row: Row | undefined, expected: Row, { direction, act, over }: Step) {
  if (row !== undefined && !isIntact(table, row)) {
    throw conflict(
      `Cannot ${direction} ${act.label}: what it changed was damaged on the disk; restore a back-up.`,
    )
  }
  if (row === undefined || !isAsLeft(row, expected, over)) {
    throw conflict(
      `Cannot ${direction} ${act.label}: what it changed has been changed since; change it by hand instead.`,
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
    const taken =
      noun === 'note'
        ? 'that day of the journal has another entry by now'
        : 'the name that it had is another’s by now'
    throw conflict(`Cannot ${step.direction} ${step.act.label}: ${taken}.`)
  }
}

/** Throws where `takeBack` would find that something else has changed the rows since. */
export function checkTakingBack(library: Library, act: Taken, direction: Direction, lines?: Lines): void {
  for (const { line, over } of linesOf(library, act, direction, lines))
    targetFor(library, line, { direction, act, over, at: '' })
}
