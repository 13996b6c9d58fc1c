import { createHash } from 'node:crypto'
import { all, type Library, type Row } from './database'
import { anyOf, sql } from './sql'
import { type TableName, tableOf } from './tables'

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** SHA-256 of the row's checked columns, in their order, as a JSON array. */
export function checksumOf(table: TableName, row: Row): string {
  const { checked, checkedLater = [] } = tableOf(table)
  const later = checkedLater.flatMap((column) =>
    (row[column] ?? null) === null ? [] : [[column, row[column]]],
  )
  return sha256(JSON.stringify([...checked.map((column) => row[column] ?? null), ...later]))
}

export function isIntact(table: TableName, row: Row): boolean {
  return tableOf(table).checked.length === 0 || row.checksum === checksumOf(table, row)
}

/** Passes rows on and reports those that something changed on the disk: better shown and known than hidden. */
export function watched<R extends Row>(library: Library, table: TableName, rows: readonly R[]): readonly R[] {
  for (const row of rows) {
    if (!isIntact(table, row)) library.onDamage({ noun: table, id: String(row.id) })
  }
  return rows
}

/** The same for rows of which only parts are shown: a list that quotes them tells of what was changed, too. */
export function watchIds(library: Library, table: 'highlight' | 'note', ids: readonly string[]): void {
  if (ids.length === 0) return
  const name = { text: table, values: [] }
  watched(library, table, all<Row>(library, sql`SELECT * FROM ${name} WHERE id IN (${anyOf(ids)})`))
}

/** The same for the notes on highlights. */
export function watchNotesOn(library: Library, highlightIds: readonly string[]): void {
  if (highlightIds.length === 0) return
  const rows = all<Row>(
    library,
    sql`SELECT * FROM note WHERE highlight_id IN (${anyOf(highlightIds)}) AND deleted_at IS NULL`,
  )
  watched(library, 'note', rows)
}
