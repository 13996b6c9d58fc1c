import { letGo } from '../database/chain/open-acts'
import { checksumOf, isIntact } from '../database/checksum'
import { type Library, type Row, one, run, transaction } from '../database/database'
import { failure, notFound } from '../database/errors'
import { now } from '../database/ids'
import { type About, enterLine, type Writing } from './journal'
import { type TableName, tableOf } from '../database/tables'
import { wellFormed } from '../database/text'

/**
 * One act of a person: its rows and their lines in the journal, in one transaction.
 * An act that changes nothing leaves no trace.
 */
export function act<T>(library: Library, about: About, work: (writing: Writing) => T): T {
  return transaction(library, () =>
    work({ library, about: { ...about, key: about.key ?? library.actId }, at: now(), act: null }),
  )
}

/**
 * One act in several transactions, for what would hold main up in a single one: each call of `inOneAct` is one of them.
 * What was written stays when the next is never reached, and is one step of undo. Writes no more and answers null once
 * that was undone: a person who takes back the first half does not want the second. `end`: no more will be written.
 */
export function longAct(library: Library, about: About) {
  const key = about.key ?? library.actId
  const writing: Writing = { library, about: { ...about, key }, at: now(), act: null, isLong: true }
  const inOneAct = <T>(work: (writing: Writing) => T): T | null =>
    transaction(library, () => (writing.act === null || stands(library, writing.act) ? work(writing) : null))
  const end = () => {
    if (writing.act !== null) letGo(library, writing.act)
  }
  return { inOneAct, end }
}

function stands(library: Library, n: number): boolean {
  return one(library, `SELECT 1 FROM act WHERE n = ? AND undo_state = 'done'`, n) !== undefined
}

/** Makes a row and its line in the journal. `madeAt`: what came from elsewhere was made before. */
export function insertRow(writing: Writing, table: TableName, values: Row, madeAt: string = writing.at): Row {
  const row = sealed(table, clean({ ...values, ...standing(writing, table, madeAt) }))
  const columns = Object.keys(row)
  const places = columns.map(() => '?').join(', ')
  run(
    writing.library,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
    ...Object.values(row),
  )
  enterLine(writing, table, { id: String(row[tableOf(table).key]), before: null, after: row })
  return row
}

function sealed(table: TableName, row: Row): Row {
  return tableOf(table).checked.length === 0 ? row : { ...row, checksum: checksumOf(table, row) }
}

function clean(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' ? wellFormed(value) : value,
    ]),
  )
}

function standing(writing: Writing, table: TableName, madeAt: string): Row {
  const authorId = writing.library.authorId
  const made = { created_at: madeAt, author_id: authorId }
  return tableOf(table).isImmutable ? made : { ...made, updated_at: writing.at, version: 1, deleted_at: null }
}

export function readRow(library: Library, table: TableName, id: string): Row | undefined {
  return one<Row>(library, `SELECT * FROM ${table} WHERE ${tableOf(table).key} = ?`, id)
}

/** Changes a row and enters what changed in the journal; answers the row as it then is. */
export function updateRow(writing: Writing, table: TableName, id: string, changes: Row): Row {
  const { library } = writing
  const former = readRow(library, table, id)
  if (former === undefined) throw notFound(table)
  // A new checksum over damaged words would make the damage pass for the person's own.
  if (!isIntact(table, former)) throw damaged(table)
  const changed = Object.entries(clean(changes)).filter(([column, value]) => former[column] !== value)
  if (changed.length === 0) return former
  const values = {
    ...Object.fromEntries(changed),
    updated_at: writing.at,
    version: Number(former.version) + 1,
  }
  const row = sealed(table, { ...former, ...values })
  const written = Object.keys(sealed(table, { ...values }))
  const sets = written.map((column) => `${column} = ?`).join(', ')
  const places = written.map((column) => row[column] ?? null)
  run(library, `UPDATE ${table} SET ${sets} WHERE ${tableOf(table).key} = ?`, ...places, id)
  const columns = Object.keys(values)
  const pick = (from: Row): Row => Object.fromEntries(columns.map((column) => [column, from[column] ?? null]))
  enterLine(writing, table, { id, before: pick(former), after: pick(row) })
  return row
}

function damaged(table: TableName) {
  return failure(
    'library-damaged',
    `This ${table} was damaged on the disk, so it was not changed; restore a back-up or copy its words into a new one.`,
  )
}

/** Marks a row as deleted: undo takes the mark away. */
export function removeRow(writing: Writing, table: TableName, id: string): void {
  updateRow(writing, table, id, { deleted_at: writing.at })
}

/** Takes the mark away again; nothing happens where there is none. */
export function restoreRow(writing: Writing, table: TableName, id: string): Row {
  return updateRow(writing, table, id, { deleted_at: null })
}
