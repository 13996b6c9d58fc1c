// The new library's tables while they are filled: with the rows that were read, those that the journal tells, and what has to
// be made up so that something has a place to stand.

import type Database from 'better-sqlite3'
import { codeOf } from '../../../base/errors'
import { checksumOf } from '../../database/checksum'
import type { Row } from '../../database/database'
import { isTableName } from '../../database/tables'
import { type Told, toldBy } from './from-journal'
import { countsOf, type SalvageReport } from './report'
import type { Reference, Shape } from './shapes'
import { toldRow } from './words-of'

type Origin = 'read' | 'rebuilt' | 'madeUp'

type StandIn = (rows: NewRows, reference: Reference, id: string, child: Row) => boolean

export class NewRows {
  readonly db: Database.Database
  readonly report: SalvageReport
  readonly #shapes: ReadonlyMap<string, Shape>
  readonly #statements = new Map<string, Database.Statement>()
  readonly #numbers: (table: string) => ReadonlyMap<string, number>
  readonly #standIn: StandIn

  constructor(needs: {
    db: Database.Database
    report: SalvageReport
    shapes: ReadonlyMap<string, Shape>
    /** The numbers that rows had, by their ids, as far as an index of the damaged library tells. */
    numbers: (table: string) => ReadonlyMap<string, number>
    standIn: StandIn
  }) {
    this.db = needs.db
    this.report = needs.report
    this.#shapes = needs.shapes
    this.#numbers = needs.numbers
    this.#standIn = needs.standIn
  }

  statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const made = this.db.prepare(sql)
    this.#statements.set(sql, made)
    return made
  }

  has(table: string, key: string, value: Row[string]): boolean {
    return this.statement(`SELECT 1 FROM "${table}" WHERE "${key}" = ?`).get(value) !== undefined
  }

  told(table: string, id: string): Told | null {
    return isTableName(table) ? toldBy(this.db, table, id) : null
  }

  /** Takes a row in, with what it refers to; answers whether it is there now. */
  insert(shape: Shape, row: Row, origin: Origin): boolean {
    const placed = this.#placed(shape, row)
    if (placed === null || !this.#write(shape, placed)) return false
    countsOf(this.report, shape.table)[origin] += 1
    return true
  }

  /** Makes a row again of the lines that the journal has of it; answers whether it is there now. */
  rebuild(table: string, id: string): boolean {
    const shape = this.#shapes.get(table)
    const told = this.told(table, id)
    if (shape === undefined || told === null || told.isErased) return false
    if (!this.insert(shape, this.rowTold(shape, told, null), 'rebuilt')) return false
    if (!told.isWhole) {
      const why = 'Made again of the journal, of which a line is missing: it may be older than it was.'
      this.report.changed.push(toldRow(table, id, told.row, why))
    }
    return true
  }

  /** Makes up what something refers to; answers whether it is there now. */
  makeUp(reference: Reference, id: string, child: Row): boolean {
    return this.#standIn(this, reference, id, child)
  }

  rowTold({ table, columns, numberColumn }: Shape, { row }: Told, n: number | null): Row {
    const whole: Row = {}
    for (const { name, byDefault } of columns) whole[name] = row[name] ?? byDefault
    if (numberColumn !== null) {
      whole[numberColumn] = n ?? this.#numbers(table).get(String(row['id'])) ?? null
    }
    return sealed(table, whole)
  }

  /** The row with something for each that it refers to; null where one that it cannot do without is lost. */
  #placed(shape: Shape, row: Row): Row | null {
    let placed = row
    for (const reference of shape.references) {
      const { column, table, key, isRequired } = reference
      const value = placed[column] ?? null
      if (value === null || isMutual(shape.table, reference) || this.has(table, key, value)) continue
      if (this.rebuild(table, String(value)) || this.#standIn(this, reference, String(value), placed))
        continue
      if (isRequired) return null
      placed = { ...placed, [column]: null }
      const why = `What its “${column}” refers to is lost.`
      this.report.changed.push(toldRow(shape.table, String(row[shape.keys[0] ?? 'id']), row, why))
    }
    return placed === row ? row : sealed(shape.table, placed)
  }

  #write(shape: Shape, row: Row): boolean {
    const columns = Object.keys(row)
    const sql = `INSERT INTO "${shape.table}" (${columns.map((name) => `"${name}"`).join(', ')})
      VALUES (${columns.map(() => '?').join(', ')})`
    try {
      this.statement(sql).run(...Object.values(row))
      return true
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_CONSTRAINT')) throw error
    }
    const { numberColumn } = shape
    const number = numberColumn === null ? null : (row[numberColumn] ?? null)
    if (numberColumn === null || number === null || this.isThere(shape, row)) return false
    // Another row has its number by now.
    return this.has(shape.table, numberColumn, number) && this.#write(shape, { ...row, [numberColumn]: null })
  }

  /** Whether there is a row with the key that a person’s row keeps for ever. */
  isThere({ table, keys, columns }: Shape, row: Row): boolean {
    const own = columns.some(({ name }) => name === 'id') ? ['id'] : keys
    const where = own.map((name) => `"${name}" = ?`).join(' AND ')
    const values = own.map((name) => row[name] ?? null)
    return this.statement(`SELECT 1 FROM "${table}" WHERE ${where}`).get(...values) !== undefined
  }
}

/** An article and its first revision name each other: the revision comes first. */
export function isMutual(table: string, reference: Reference): boolean {
  return table === 'revision' && reference.table === 'article'
}

/** With the checksum of what it says, where rows of its table have one in the damaged library's version. */
function sealed(table: string, row: Row): Row {
  if (!isTableName(table) || !('checksum' in row)) return row
  return { ...row, checksum: checksumOf(table, row) }
}
