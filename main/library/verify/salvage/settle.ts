// The salvaged library as one that goes on: its journal says of every row how it came to be as it is, its index is made
// anew.

import { beginChain } from '../../database/chain/begin'
import { all, type Library, type Row, run, transaction } from '../../database/database'
import { beginAnew, takeInSome } from '../../database/full-text/upkeep'
import type { Steps } from '../../database/steps'
import { type TableName, tableOf, tables } from '../../database/tables'
import { enterLine } from '../../journal/journal'
import { act } from '../../journal/write'
import { toldBy } from './from-journal'
import type { SalvageReport } from './report'
import { toldRow } from './words-of'

const rowsAtOnce = 500

/**
 * Enters what the journal does not tell of a row: all of one of which it has no first line, and what differs in others. What
 * was done before cannot be undone any more: no act is known to be whole.
 */
export function* settleJournal(library: Library, report: SalvageReport): Steps<void> {
  transaction(library, () => {
    run(library, `UPDATE act SET undo_state = 'dropped' WHERE undo_state IN ('done', 'undone')`)
  })
  for (const table of Object.keys(tables) as TableName[]) {
    const { key } = tableOf(table)
    for (let after = ''; ;) {
      const rows = all<Row>(
        library,
        `SELECT * FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ${rowsAtOnce}`,
        after,
      )
      settleRows(library, report, table, rows)
      yield
      const last = rows.at(-1)
      if (last === undefined || rows.length < rowsAtOnce) break
      after = String(last[key])
    }
  }
}

/** The chain of the damaged library has gaps: that of the new one begins with all that could be read. */
export function settleChain(library: Library): void {
  transaction(library, () => beginChain(library, library))
}

function settleRows(library: Library, report: SalvageReport, table: TableName, rows: readonly Row[]): void {
  act(library, { label: 'salvage the library', articleId: null, skipUndo: true }, (writing) => {
    for (const { n: _, ...row } of rows) {
      const id = String(row[tableOf(table).key])
      const told = toldBy(library.db, table, id)
      if (told === null || !told.isWhole) {
        // Lines of which one is missing say nothing of how the row came to be as it is.
        run(library, 'DELETE FROM change WHERE noun = ? AND row_id = ?', table, id)
        enterLine(writing, table, { id, before: null, after: row })
        continue
      }
      // Lines of changes leave the checksum out.
      const columns = Object.keys(told.row).filter(
        (column) => column !== 'checksum' && column in row && told.row[column] !== row[column],
      )
      if (columns.length === 0) continue
      enterLine(writing, table, { id, before: pick(told.row, columns), after: pick(row, columns) })
      const why = `The journal tells its ${columns.map((column) => `“${column}”`).join(', ')} otherwise: ${JSON.stringify(pick(told.row, columns)).slice(0, 500)}`
      report.changed.push(toldRow(table, id, row, why))
    }
  })
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}

/** Takes everything into the index. */
export function* makeIndex(library: Library): Steps<void> {
  transaction(library, () => {
    run(library, 'DELETE FROM search_due')
    beginAnew(library)
  })
  for (let left = 1; left > 0;) {
    left = transaction(library, () => takeInSome(library, { forMs: 100 }))
    yield
  }
}
