// What the lines of the journal add up to, row by row: the first line of a row has all of it, each later one what it changed.

import { all, type Connection, one, type Row } from '../database'
import { nothingLeft } from './nothing-left'
import { anyOf, named, sql, type Value } from '../sql'
import { type TableName, tableOf } from '../tables'

/** What is wrong with a row or its lines. */
type Wrong =
  /** The row has no line, or none that made it. */
  | { kind: 'no-lines' }
  /** Lines that were emptied for a row that is there. */
  | { kind: 'emptied' }
  /** A line does not follow from those before it. */
  | { kind: 'broken'; columns: readonly string[] }
  /** The row is not what its lines add up to. */
  | { kind: 'differs'; columns: readonly string[] }

export type OutOfStep = { table: TableName; id: string; row: Row; told: Row | null; wrong: Wrong }

type Line = { row_id: string; before: string | null; after: string }

// Numbers of this database's, and what has a check of its own.
const unsaid: ReadonlySet<string> = new Set(['n', 'checksum'])

/** What a column holds that was not filled in. */
export type Defaults = ReadonlyMap<string, Value>

/** Empty for a table that is not there yet. */
export function defaultsOf(library: Connection, table: TableName): Defaults {
  const columns = all<{ name: string; dflt_value: string | null }>(
    library,
    sql`SELECT name, dflt_value FROM pragma_table_info(${table})`,
  )
  return new Map(
    columns
      .filter(({ name }) => !unsaid.has(name))
      .map(({ name, dflt_value: text }) => [name, text === null ? null : valueOf(library, text)]),
  )
}

function valueOf(library: Connection, text: string): Value {
  return one<{ value: Value }>(library, named(`SELECT ${text} AS value`))?.value ?? null
}

const rowsAtOnce = 100

/**
 * The rows of a table that are not what their lines add up to, a slice at a time: no statement stays open in between, and each slice is
 * read at one moment, whoever else writes.
 */
export function* rowsOutOfStep(
  library: Connection,
  table: TableName,
): Generator<{ rows: number; found: OutOfStep[] }> {
  const { key } = tableOf(table)
  const defaults = defaultsOf(library, table)
  if (defaults.size === 0) return
  const slice = library.db.transaction((after: string) => sliceOf(library, table, { after, defaults }))
  for (let after = ''; ;) {
    const { rows, found } = slice(after)
    if (rows.length > 0) yield { rows: rows.length, found }
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtOnce) return
    after = String(last[key])
  }
}

type From = { after: string; defaults: Defaults }

function sliceOf(library: Connection, table: TableName, { after, defaults }: From) {
  const { key } = tableOf(table)
  const rows = all<Row>(
    library,
    sql`SELECT * FROM ${named(table)} WHERE ${named(key)} > ${after} ORDER BY ${named(key)} LIMIT ${rowsAtOnce}`,
  )
  const lines = linesOf(
    library,
    table,
    rows.map((row) => String(row[key])),
  )
  const found: OutOfStep[] = []
  for (const row of rows) {
    const id = String(row[key])
    const { told, wrong } = replay(row, lines.get(id) ?? [], defaults)
    if (wrong !== null) found.push({ table, id, row, told, wrong })
  }
  return { rows, found }
}

/** The lines of these rows, each row's in their order. */
function linesOf(library: Connection, table: TableName, ids: readonly string[]): Map<string, Line[]> {
  const lines = all<Line>(
    library,
    sql`SELECT c.row_id, c.before, c.after FROM (${anyOf(ids)}) i CROSS JOIN change c ON c.row_id = i.value
      WHERE c.noun = ${table} ORDER BY c.seq`,
  )
  const byRow = new Map<string, Line[]>()
  for (const line of lines) {
    const its = byRow.get(line.row_id)
    if (its === undefined) byRow.set(line.row_id, [line])
    else its.push(line)
  }
  return byRow
}

function replay(row: Row, [first, ...later]: readonly Line[], defaults: Defaults) {
  if (first === undefined || first.before !== null)
    return { told: null, wrong: { kind: 'no-lines' } as const }
  if (first.after === nothingLeft || later.some(({ after }) => after === nothingLeft))
    return { told: null, wrong: { kind: 'emptied' } as const }
  const told: Row = { ...Object.fromEntries(defaults), ...(JSON.parse(first.after) as Row) }
  const broken = new Set<string>()
  for (const { before, after } of later) {
    // Only a row's first line has nothing before it.
    const stood = before === null ? {} : (JSON.parse(before) as Row)
    if (before === null) broken.add('before')
    for (const [column, value] of Object.entries(stood))
      if (!unsaid.has(column) && !isSame(told[column], value)) broken.add(column)
    Object.assign(told, JSON.parse(after) as Row)
  }
  if (broken.size > 0) return { told, wrong: { kind: 'broken', columns: [...broken] } as const }
  const columns = [...defaults.keys()].filter((column) => !isSame(told[column], row[column]))
  return { told, wrong: columns.length === 0 ? null : ({ kind: 'differs', columns } as const) }
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return (one ?? null) === (other ?? null)
}
