import { all } from '../database/database'
import type { Check } from './report'

// SQLite stops there; more would say nothing new.
const listed = 100

/** SQLite's own proof of its pages and indexes. */
export const checkDatabase: Check = function* ({ library, problem }) {
  const rows = all<{ integrity_check: string }>(library, `PRAGMA integrity_check(${listed})`)
  for (const { integrity_check: finding } of rows) {
    if (finding === 'ok') continue
    const sentence = `SQLite found the file damaged: ${finding}. Restore a back-up.`
    problem({ what: 'database', where: 'library.db', sentence })
  }
  yield
}

export const checkReferences: Check = function* ({ library, problem }) {
  const rows = all<{ table: string; rowid: number | null; parent: string }>(
    library,
    'SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 100',
  )
  for (const { table, parent } of rows) {
    const sentence = `A row of “${table}” refers to something in “${parent}” that is not there. Restore a back-up.`
    problem({ what: 'reference', where: table, sentence })
  }
  yield
}
