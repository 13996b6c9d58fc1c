import type { Library } from '../../main/library/database/database'
import { one } from '../../main/library/database/database'
import { migrations, newest } from '../../main/library/database/migrate'

type Standing = { deleted_at: string | null; version: number }

function rowOf(library: Library, table: string, id: string): Standing | undefined {
  return one<Standing>(library, `SELECT deleted_at, version FROM ${table} WHERE id = ?`, id)
}

/** Whether something that a workload was told is so is not so in the library. */
export function isLost(library: Library, line: string): boolean {
  const [what = '', first = '', second = ''] = line.split(' ')
  switch (what) {
    case 'there':
      return rowOf(library, first, second)?.deleted_at !== null
    case 'removed':
      return rowOf(library, first, second)?.deleted_at === null
    case 'gone':
      return rowOf(library, first, second) !== undefined
    case 'version':
      return (rowOf(library, 'note', first)?.version ?? 0) < Number(second)
    case 'schema':
      return Number(first) !== newest(migrations)
    default:
      return false
  }
}
