// What rows of each table look like, so that a page whose tree is broken is known by what stands on it.

import type Database from 'better-sqlite3'
import type { Row } from '../../database/database'
import type { Value } from '../../database/sql'
import type { Cell } from './cells'

/** `words`: the only ones that can stand in it; null where any can. */
type Column = {
  name: string
  type: string
  isRequired: boolean
  byDefault: Value
  words: ReadonlySet<string> | null
}

/** A column that names a row of another table. */
export type Reference = { column: string; table: string; key: string; isRequired: boolean }

export type Shape = {
  table: string
  hasNumbers: boolean
  /** In the order in which they are stored. */
  columns: readonly Column[]
  /** The column that is the row's number; null where there is none. */
  numberColumn: string | null
  keys: readonly string[]
  /** Fewer values than this are none of its rows: columns that came later may be missing from older ones. */
  fewest: number
  references: readonly Reference[]
}

type ColumnRow = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }

/** Of all tables but those in which the full-text index keeps itself, from a database with the schema that is due. */
export function readShapes(db: Database.Database): Shape[] {
  const tables = db
    .prepare<[], { name: string; wr: number }>(
      `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all()
  return tables.map(({ name, wr }) => shapeOf(db, name, wr === 0))
}

function shapeOf(db: Database.Database, table: string, hasNumbers: boolean): Shape {
  const rows = db.prepare<[string], ColumnRow>('SELECT * FROM pragma_table_info(?)').all(table)
  const keys = rows.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const [first] = keys
  const number = hasNumbers && keys.length === 1 && first?.type === 'INTEGER' ? first.name : null
  const stored = hasNumbers ? rows : [...keys, ...rows.filter(({ pk }) => pk === 0)]
  const words = wordsOfColumns(db, table)
  const columns = stored.map((row) => ({ ...columnOf(db, row, number), words: words.get(row.name) ?? null }))
  return {
    table,
    hasNumbers,
    columns,
    numberColumn: number,
    keys: keys.map(({ name }) => name),
    // Indexes have rows of few values, which could be taken for the first ones of a longer row.
    fewest: Math.max(
      columns.findLastIndex(({ isRequired, byDefault }) => isRequired && byDefault === null) + 1,
      Math.ceil(columns.length * 0.6),
    ),
    references: referencesOf(db, table, rows),
  }
}

/** Of columns that the schema allows no other words in: `state IN ('done', 'undone')`. */
function wordsOfColumns(db: Database.Database, table: string): Map<string, Set<string>> {
  const sql = db
    .prepare<[string], string>(`SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?`)
    .pluck()
    .get(table)
  const words = new Map<string, Set<string>>()
  const pieces = sql?.split(' IN (') ?? []
  for (const [index, piece] of pieces.entries()) {
    const column = pieces[index - 1]?.split(/\W/).at(-1)
    if (column !== undefined && piece.startsWith("'"))
      words.set(column, new Set(piece.slice(0, piece.indexOf(')')).match(/\w[\w-]*/g) ?? []))
  }
  return words
}

function columnOf(
  db: Database.Database,
  { name, type, notnull, dflt_value: given, pk }: ColumnRow,
  number: string | null,
): Omit<Column, 'words'> {
  const byDefault = given === null ? null : (db.prepare<[], Value>(`SELECT ${given}`).pluck().get() ?? null)
  return { name, type, isRequired: name !== number && (notnull === 1 || pk > 0), byDefault }
}

function referencesOf(db: Database.Database, table: string, columns: readonly ColumnRow[]): Reference[] {
  return db
    .prepare<[string], { table: string; from: string; to: string }>(
      'SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)',
    )
    .all(table)
    .map(({ table: other, from: column, to: key }) => ({
      column,
      table: other,
      key,
      isRequired: columns.some(({ name, notnull, pk }) => name === column && (notnull === 1 || pk > 0)),
    }))
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const hash = /^[0-9a-f]{64}$/
const instant = /^\d{4}/

/** Whether a value can stand in a column: by the column's type and, where that is asked, by what its name promises. */
function fits({ name, type, isRequired, words }: Column, value: Value, isStrict: boolean): boolean {
  if (value === null) return !isRequired
  if (typeof value === 'number') return type === 'REAL' || (type === 'INTEGER' && Number.isInteger(value))
  if (typeof value !== 'string') return type === 'BLOB'
  if (type !== 'TEXT') return false
  if (!isStrict) return true
  if (words !== null) return words.has(value)
  if (name.endsWith('sha256') || name === 'checksum') return hash.test(value)
  if (name === 'id' || (name.endsWith('_id') && name !== 'row_id')) return id.test(value)
  return (name !== 'at' && !name.endsWith('_at')) || instant.test(value)
}

/**
 * The row that a cell is of this table; null where it cannot be one. `isStrict`: where only what it looks like says whose row
 * it is.
 */
export function rowOf(
  shape: Shape,
  { rowid, values }: Cell,
  { isStrict }: { isStrict: boolean },
): Row | null {
  const { columns, fewest, numberColumn, hasNumbers } = shape
  if ((rowid !== null) !== hasNumbers || values.length > columns.length || values.length < fewest) return null
  const row: Row = {}
  for (const [index, column] of columns.entries()) {
    const stored = index < values.length ? (values[index] ?? null) : column.byDefault
    const isNumber = column.name === numberColumn
    if (isNumber ? stored !== null : !fits(column, stored, isStrict)) return null
    row[column.name] = isNumber ? rowid : stored
  }
  return row
}
