// Which articles and highlights bear a tag, for whatever counts them or looks for them.

import { all, type Library } from '../database'
import { fold } from '../fold'
import { type Sql, sql } from '../sql'

/** That a tag has this name, which is folded, or is nested in the one that has. */
export function isWithin(folded: string): Sql {
  return sql`(folded = ${folded} OR (folded > ${`${folded}/`} AND folded < ${`${folded}0`}))`
}

/** The tag of this name and those nested in it; none where there is no such tag. */
export function tagIdsWithin(library: Library, name: string): string[] {
  return all<{ id: string }>(
    library,
    sql`SELECT id FROM tag WHERE deleted_at IS NULL AND ${isWithin(fold(name))}`,
  ).map(({ id }) => id)
}

/** What bears a tag: an article, or one of its highlights; 0 is the article itself. */
export type ListingRow = { article_n: number; highlight_n: number }

const atOnce = 2_000

/** What bears these tags, some at a time. */
export function* borneBy(library: Library, tags: readonly string[]): Generator<ListingRow[], void> {
  for (const id of tags) {
    let after: ListingRow = { article_n: 0, highlight_n: -1 }
    for (;;) {
      const rows = all<ListingRow>(
        library,
        sql`SELECT article_n, highlight_n FROM tag_listing
          WHERE tag_id = ${id} AND (article_n, highlight_n) > (${after.article_n}, ${after.highlight_n})
          ORDER BY article_n, highlight_n LIMIT ${atOnce}`,
      )
      yield rows
      const last = rows.at(-1)
      if (last === undefined || rows.length < atOnce) break
      after = last
    }
  }
}
