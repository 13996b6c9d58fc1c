import { setImmediate } from 'node:timers/promises'
import type { ListedRow } from '../../../../preload/contract/review'
import { all, type Library } from '../../database/database'
import { sql } from '../../database/sql'
import { tagIdsWithin } from '../../database/tags/borne-by'
import { rowsOfNumbers } from './rows'

const maxExamples = 3

/** The newest highlights that bear a tag or one nested in it. */
export async function codeExamples(library: Library, name: string): Promise<ListedRow[]> {
  const found = new Set<number>()
  for (const tagId of tagIdsWithin(library, name)) {
    const rows = all<{ n: number }>(
      library,
      sql`SELECT highlight_n AS n FROM tag_listing WHERE tag_id = ${tagId} AND highlight_n > 0
        ORDER BY highlight_n DESC LIMIT ${maxExamples}`,
    )
    for (const { n } of rows) found.add(4 * n)
    await setImmediate()
  }
  const newest = [...found].sort((a, b) => b - a).slice(0, maxExamples)
  return rowsOfNumbers(library, newest)
}
