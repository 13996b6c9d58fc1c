import type { Row } from './database'
import { joined, type Sql, sql } from './sql'

/** A column of a table. Whether it can be null is known while the program runs; what it holds is known to the compiler. */
type Column<Held> = { readonly isNullable: boolean; readonly held?: Held }

/** Never null. */
export function column<Held>(): Column<Held> {
  return { isNullable: false }
}

export function nullable<Held>(): Column<Held | null> {
  return { isNullable: true }
}

type Columns = Readonly<Record<string, Column<unknown>>>

/** A row of a table, as the schema says it is. */
export type RowOf<Table extends Columns> = {
  [Name in keyof Table]: Table[Name] extends Column<infer Held> ? Held : never
}

/** Some columns of a table's row, for a query that reads no others. */
export type Held<Table extends Columns, Name extends keyof Table> = Pick<RowOf<Table>, Name>

/** The same where the table was joined by LEFT JOIN, so that all of them may be null. */
export type MaybeHeld<Table extends Columns, Name extends keyof Table> = {
  [Column in Name]: RowOf<Table>[Column] | null
}

/** Some columns of a table that stands in a query by an alias. */
type Part<Table extends Columns, Name extends keyof Table & string> = {
  alias: Sql
  table: Table
  names: readonly Name[]
}

/** What to select for a part: `f.pieces AS f_pieces, f.kind AS f_kind`. */
export function selected<Table extends Columns, Name extends keyof Table & string>({
  alias: { text: alias },
  names,
}: Part<Table, Name>): Sql {
  // Names come from the generated tables and the code alone, so they may become text.
  const each = names.map((name) => ({ text: `${alias}.${name} AS ${alias}_${name}`, values: [] }))
  return joined(each, sql`, `)
}

/**
 * The part's columns in a row that was read, or null where a LEFT JOIN found no row. Throws where a column is missing
 * that the table never leaves empty: a query that reads something else, or a list that names a row which is not there,
 * must not become a plausible answer.
 */
export function read<Table extends Columns, Name extends keyof Table & string>(
  row: Row,
  { alias: { text: alias }, table, names }: Part<Table, Name>,
): Pick<RowOf<Table>, Name> | null {
  const found: Record<string, unknown> = {}
  const missing: string[] = []
  for (const name of names) {
    const value = row[`${alias}_${name}`]
    if (value === undefined || (value === null && table[name]?.isNullable !== true)) missing.push(name)
    found[name] = value
  }
  if (names.every((name) => found[name] === null)) return null
  if (missing.length > 0) throw new Error(`A row was read without ${alias}.${missing.join(`, ${alias}.`)}.`)
  return found as Pick<RowOf<Table>, Name>
}
