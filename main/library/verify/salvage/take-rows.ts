// The rows of one table, from its pages into the new library: each as it is, or as the journal tells it where its checksum
// says that it is not what was written.

import { isIntact } from '../../database/checksum'
import { withSoundLabel, isLineSound } from './sound-lines'
import type { Row } from '../../database/database'
import type { Steps } from '../../database/steps'
import { isTableName, tableOf } from '../../database/tables'
import { cellsOf } from './cells'
import type { Told } from './from-journal'
import type { NewRows } from './new-rows'
import type { TablePages } from './owned-pages'
import type { PageFile } from './page-file'
import { countsOf } from './report'
import { rowOf, type Shape } from './shapes'
import { toldRow, wordsOf } from './words-of'

type Taking = {
  file: PageFile
  rows: NewRows
  pages: TablePages
  /** Whether every line of the journal could be read: a row without one then never was. */
  isJournalWhole: boolean
}

export function* takeRows(shape: Shape, taking: Taking): Steps<void> {
  const waiting: Row[] = []
  for (const [isStray, numbers] of [
    [false, taking.pages.known],
    [true, taking.pages.strays],
  ] as const) {
    for (const number of numbers) {
      const page = taking.file.page(number)
      if (page === null) continue
      for (const cell of cellsOf(taking.file, number, page)) {
        const row = cell === null ? null : rowOf(shape, cell, { isStrict: isStray })
        if (row === null) continue
        if (isBeforeParent(shape, taking.rows, row)) waiting.push(row)
        else takeRow(shape, taking, row, isStray)
      }
      yield
    }
  }
  yield* takeWaiting(shape, taking, waiting)
}

/** Whether it refers to a row of its own table that is not there yet. */
function isBeforeParent({ table, references }: Shape, rows: NewRows, row: Row): boolean {
  return references.some(({ column, table: other, key }) => {
    const value = row[column] ?? null
    return other === table && value !== null && !rows.has(table, key, value)
  })
}

function* takeWaiting(shape: Shape, taking: Taking, waiting: readonly Row[]): Steps<void> {
  let left = waiting
  for (let before = -1; left.length > 0 && left.length !== before;) {
    before = left.length
    const still: Row[] = []
    for (const row of left) {
      if (isBeforeParent(shape, taking.rows, row)) still.push(row)
      else takeRow(shape, taking, row)
    }
    left = still
    yield
  }
  for (const row of left) takeRow(shape, taking, row)
}

function takeRow(shape: Shape, taking: Taking, read: Row, isStray = false): void {
  if (shape.table === 'change' && !isLineSound(read)) {
    leaveOut(taking.rows, shape, read, 'It is a line of the journal whose words are not what was written.')
    return
  }
  const row = shape.table === 'act' ? withSoundLabel(read) : read
  const { table, numberColumn } = shape
  const { rows } = taking
  const id = String(row[isTableName(table) ? tableOf(table).key : (shape.keys[0] ?? 'id')])
  const told = rows.told(table, id)
  if (told?.isErased === true || rows.isThere(shape, row)) return
  const n = numberColumn === null ? null : (row[numberColumn] as number | null)
  if (
    told !== null &&
    isBetter(table, told, row) &&
    rows.insert(shape, rows.rowTold(shape, told, n), 'rebuilt')
  )
    return
  if (told === null && isTableName(table) && taking.isJournalWhole) {
    leaveOut(rows, shape, row, 'The journal knows nothing of it: its name is not what was written.')
    return
  }
  if (!rows.insert(shape, row, 'read')) {
    // A page of an index may look like one of a small table’s: nobody’s words are on it.
    if (isStray && !isTableName(table) && wordsOf(row) === '') return
    if (told?.isWhole !== true || !rows.rebuild(table, id))
      leaveOut(rows, shape, row, 'What it belongs to is lost, or it is not what a row of its kind can be.')
    return
  }
  if (!isSound(table, row)) {
    countsOf(rows.report, table).changed += 1
    const why = 'Its checksum differs and the journal does not tell all of it: check its words.'
    rows.report.changed.push(toldRow(table, id, row, why))
  }
}

/** Whether a row is what was written, as far as its checksum tells: an older version may have none. */
function isSound(table: string, row: Row): boolean {
  return !isTableName(table) || !('checksum' in row) || isIntact(table, row)
}

/** Whether the journal tells it better than the row itself: that was changed on the disk, or is from before the last change. */
function isBetter(table: string, told: Told, row: Row): boolean {
  if (!told.isWhole || !isTableName(table)) return false
  return !isSound(table, row) || Number(told.row['version'] ?? 0) > Number(row['version'] ?? 0)
}

export function leaveOut(rows: NewRows, { table, keys }: Shape, row: Row, why: string): void {
  countsOf(rows.report, table).lost += 1
  rows.report.leftOut.push(toldRow(table, String(row[keys[0] ?? 'id'] ?? row['id']), row, why))
}
