import type { HighlightColor } from '../../../../preload/contract/highlight'
import type { ColorNames } from '../../../../preload/contract/search/query'
import { all, type Library } from '../database'
import { sql } from '../sql'

/** What a library calls its colours, those that have a name other than their own: by these they are found and exported. */
export function colorNames(library: Library): ColorNames {
  const rows = all<{ color: HighlightColor; name: string }>(
    library,
    sql`SELECT color, name FROM library_color WHERE deleted_at IS NULL AND name <> ''`,
  )
  return Object.fromEntries(rows.map(({ color, name }) => [color, name]))
}
