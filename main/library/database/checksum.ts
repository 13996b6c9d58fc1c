import { createHash } from 'node:crypto'
import type { Library, Row } from './database'
import { type TableName, tableOf } from './tables'

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** SHA-256 of the row's checked columns, in their order, as a JSON array. */
export const checksumOf = (table: TableName, row: Row): string => {
  const { checked, checkedLater = [] } = tableOf(table)
  const later = checkedLater.flatMap((column) =>
    (row[column] ?? null) === null ? [] : [[column, row[column]]],
  )
  return sha256(JSON.stringify([...checked.map((column) => row[column] ?? null), ...later]))
}

export const isIntact = (table: TableName, row: Row): boolean =>
  tableOf(table).checked.length === 0 || row.checksum === checksumOf(table, row)

/** Passes rows on and reports those that something changed on the disk: better shown and known than hidden. */
export const watched = <R extends Row>(
  library: Library,
  table: TableName,
  rows: readonly R[],
): readonly R[] => {
  for (const row of rows) {
    if (!isIntact(table, row)) library.onDamage({ noun: table, id: String(row.id) })
  }
  return rows
}
