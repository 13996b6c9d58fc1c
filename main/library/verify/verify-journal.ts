// The journal against the rows: what the lines of each row add up to is the row, each row has its lines and each line its row.

import { type OutOfStep, rowsOutOfStep } from '../database/chain/replay'
import { all, type Library, one, type Row } from '../database/database'
import { nothingLeft } from '../database/chain/nothing-left'
import { anyOf, named, sql } from '../database/sql'
import { isTableName, type TableName, tableOf, tables } from '../database/tables'
import { quoted } from '../database/text'
import { thingOf } from '../journal/told-columns'
import { aboutOf } from './about'
import type { Check, Told, VerifyContext } from './report'

/** Every row of every table that only the journal's writer may write to is what its lines add up to. */
export const checkRows: Check = function* (context) {
  const { library, checked, problem } = context
  for (const table of Object.keys(tables) as TableName[]) {
    for (const { rows, found } of rowsOutOfStep(library, table)) {
      checked.rows += rows
      for (const one of found) problem(toldOf(context, one))
      yield
    }
  }
}

const andThen = 'Restore a back-up, or look at it in History and put it right by hand.'

function toldOf({ library }: VerifyContext, { table, id, row, wrong }: OutOfStep): Told {
  const thing = thingOf(table)
  const columns = 'columns' in wrong ? ` (${wrong.columns.join(', ')})` : ''
  const sentence = {
    'no-lines': `The journal does not say where this ${thing} comes from: something else put it there, or removed what the journal said. Restore a back-up, or delete it.`,
    emptied: `The journal says that this ${thing} was deleted for good, and it is there. Restore a back-up.`,
    broken: `What the journal says of this ${thing} does not follow from one change to the next${columns}: a change was removed, added or altered. Restore a back-up.`,
    differs: `This ${thing} is not what the journal says${columns}: something else than Dateline changed it. ${andThen}`,
  }[wrong.kind]
  return { what: 'journal', where: `${table} ${id}`, sentence, about: aboutOf(library, table, row) }
}

type LineRow = { seq: number; noun: string; row_id: string; after: string }

const linesAtOnce = 1_000

/** Every line has its row, but for those that were emptied when it was deleted for good. */
export const checkLines: Check = function* (context) {
  const { library, checked } = context
  const slice = library.db.transaction((after: number) => {
    const lines = all<LineRow>(
      library,
      sql`SELECT seq, noun, row_id, iif(before IS NULL OR after = ${nothingLeft}, after, '') AS after
        FROM change WHERE seq > ${after} ORDER BY seq LIMIT ${linesAtOnce}`,
    )
    checkLinesOf(context, lines)
    return lines
  })
  for (let after = 0; ;) {
    const lines = slice(after)
    checked.changes += lines.length
    yield
    const last = lines.at(-1)
    if (last === undefined || lines.length < linesAtOnce) return
    after = last.seq
  }
}

function checkLinesOf({ library, problem }: VerifyContext, lines: readonly LineRow[]): void {
  const byTable = new Map<TableName, LineRow[]>()
  for (const line of lines) {
    if (!isTableName(line.noun) || line.after === nothingLeft) continue
    const its = byTable.get(line.noun)
    if (its === undefined) byTable.set(line.noun, [line])
    else its.push(line)
  }
  for (const [table, its] of byTable) {
    const { key } = tableOf(table)
    const ids = [...new Set(its.map((line) => line.row_id))]
    const missing = all<{ id: string }>(
      library,
      sql`SELECT i.value AS id FROM (${anyOf(ids)}) i WHERE NOT EXISTS (SELECT 1 FROM ${named(table)} t WHERE t.${named(key)} = i.value)`,
    )
    const seqs = new Set(its.map(({ seq }) => seq))
    for (const { id } of missing) {
      const first = firstLine(library, table, id)
      // A row with many lines is told of once.
      if (first !== undefined && seqs.has(first.seq)) problem(missingRow(library, table, { id, ...first }))
    }
  }
}

type First = { seq: number; before: string | null; after: string }

/** The first line that still says something of a row. */
function firstLine(library: Library, table: TableName, id: string): First | undefined {
  return one<First>(
    library,
    sql`SELECT seq, before, after FROM change WHERE row_id = ${id} AND noun = ${table} AND after <> ${nothingLeft}
      ORDER BY seq LIMIT 1`,
  )
}

function missingRow(library: Library, table: TableName, { id, after }: First & { id: string }): Told {
  const row = JSON.parse(after) as Row
  const words = [row.title, row.body, row.name, row.exact].find((value) => typeof value === 'string')
  const which = typeof words === 'string' ? ` ${quoted(words)}` : ''
  const sentence = `The ${thingOf(table)}${which} is gone: the journal knows it, and something else than Dateline removed it. Restore a back-up.`
  return { what: 'journal', where: `${table} ${id}`, sentence, about: aboutOf(library, table, row) }
}
