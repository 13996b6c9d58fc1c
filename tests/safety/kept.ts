import type { Library } from '../../main/library/database/database'
import { one } from '../../main/library/database/database'
import { newest, migrations } from '../../main/library/database/migrate'

type Standing = { deleted_at: string | null; version: number }

/** What a line of a workload says is so in the library; null where it is, else a sentence. */
export function lost(library: Library, line: string): string | null {
  const [what = '', first = '', second = ''] = line.split(' ')
  if (what === 'there') return rowOf(library, first, second)?.deleted_at === null ? null : line
  if (what === 'removed') {
    const row = rowOf(library, first, second)
    return row === undefined || row.deleted_at !== null ? null : line
  }
  if (what === 'gone') return rowOf(library, first, second) === undefined ? null : line
  if (what === 'version') {
    const row = rowOf(library, 'note', first)
    return row !== undefined && row.version >= Number(second) ? null : line
  }
  if (what === 'schema') {
    return Number(first) === newest(migrations) && library.db.pragma('user_version', { simple: true }) === Number(first)
      ? null
      : line
  }
  return null
}

function rowOf(library: Library, table: string, id: string): Standing | undefined {
  return one<Standing>(library, `SELECT deleted_at, version FROM ${table} WHERE id = ?`, id)
}
