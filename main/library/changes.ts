import type { ArticleId } from '../../preload/contract/common'
import type { UndoneChange, UndoState } from '../../preload/contract/change'
import { all, type Library, one, type Row, run, transaction } from './database'
import { conflict } from './errors'
import type { Writing } from './journal'
import { isTableName, tableOf } from './tables'
import { act, readRow, updateRow } from './write'

type Act = { n: number; id: string; label: string; article_id: string | null }
type Line = { noun: string; row_id: string; before: string | null; after: string }
type Direction = 'undo' | 'redo'

const ends = {
  undo: `SELECT n, id, label, article_id FROM act WHERE stand = 'done' ORDER BY n DESC LIMIT 1`,
  // What was undone last stands first: it is done again first.
  redo: `SELECT n, id, label, article_id FROM act WHERE stand = 'undone' ORDER BY n LIMIT 1`,
} as const

const nextAct = (library: Library, direction: Direction): Act | undefined =>
  one<Act>(library, ends[direction])

export const state = (library: Library): UndoState => ({
  undo: nextAct(library, 'undo')?.label ?? null,
  redo: nextAct(library, 'redo')?.label ?? null,
})

const parse = (json: string): Row => JSON.parse(json) as Row

// They change with every writing of a row, undo among them, and say nothing about its content.
const clerical = new Set(['n', 'version', 'updated_at', 'checksum'])

/** Whether the row still is as the act left it: whether it is deleted counts, when it was does not. */
const isAsLeft = (row: Row, left: Row): boolean =>
  Object.entries(left).every(([column, value]) => {
    if (clerical.has(column)) return true
    if (column === 'deleted_at') return (row.deleted_at === null) === (value === null)
    return row[column] === value
  })

const withoutClerical = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !clerical.has(column)))

/** What the row must look like now, and what it is set to. */
const statesOf = (line: Line, direction: Direction, at: string): { expected: Row; target: Row } => {
  const after = parse(line.after)
  if (line.before !== null) {
    const before = parse(line.before)
    return direction === 'undo'
      ? { expected: after, target: withoutClerical(before) }
      : { expected: before, target: withoutClerical(after) }
  }
  return direction === 'undo'
    ? { expected: after, target: { deleted_at: at } }
    : { expected: { ...after, deleted_at: at }, target: { deleted_at: null } }
}

const takeBack = (writing: Writing, line: Line, direction: Direction, label: string): void => {
  if (!isTableName(line.noun))
    throw conflict(`“${label}” was made by a newer Dateline; use that to take it back.`)
  if (tableOf(line.noun).stays && line.before === null) return
  const { expected, target } = statesOf(line, direction, writing.at)
  const row = readRow(writing.library, line.noun, line.row_id)
  if (row === undefined || !isAsLeft(row, expected)) {
    throw conflict(
      `Cannot ${direction} “${label}”: what it changed has been changed since; change it by hand instead.`,
    )
  }
  updateRow(writing, line.noun, line.row_id, target)
}

/** The undo that put an act on the redo stack. */
const undoOf = (library: Library, id: string): string =>
  one<{ id: string }>(library, 'SELECT id FROM act WHERE undoes = ? ORDER BY n DESC LIMIT 1', id)?.id ?? id

const step = (library: Library, direction: Direction): UndoneChange | null =>
  transaction(library, () => {
    const next = nextAct(library, direction)
    if (next === undefined) return null
    const { label } = next
    const articleId = next.article_id as ArticleId | null
    const order = direction === 'undo' ? 'DESC' : 'ASC'
    const lines = all<Line>(
      library,
      `SELECT noun, row_id, before, after FROM change WHERE act_n = ? ORDER BY seq ${order}`,
      next.n,
    )
    const undoes = direction === 'undo' ? next.id : undoOf(library, next.id)
    act(library, { label: `${direction} ${label}`, articleId, undoes }, (writing) => {
      for (const line of lines) takeBack(writing, line, direction, label)
    })
    run(library, 'UPDATE act SET stand = ? WHERE n = ?', direction === 'undo' ? 'undone' : 'done', next.n)
    return { label, articleId }
  })

/** Takes back the last act that stands; null where there is none. */
export const undo = (library: Library): UndoneChange | null => step(library, 'undo')

/** Does again what was undone last; null where there is nothing, or something else was done since. */
export const redo = (library: Library): UndoneChange | null => step(library, 'redo')
