import { createHash } from 'node:crypto'
import type { Library, Row } from './database'
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
