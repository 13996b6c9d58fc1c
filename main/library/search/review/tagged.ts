// The rows of the review that bear one tag or two, as numbers.

import { setImmediate } from 'node:timers/promises'
import type { ReviewFilter } from '../../../../preload/contract/review'
import { allNumbersOf } from '../../database/queries/all-numbers'
import { all, type Library } from '../../database/database'
import { anyOf, sql } from '../../database/sql'
import { tagIdsWithin } from '../../database/tags/borne-by'
import { aroundOf, bearersOf } from './together'

/** Sets of rows: what a filter's tags leave is in all of them. Looks them up in turns. */
export async function setsOfTags(
  library: Library,
  { tag, alsoTag, tagsOn }: Pick<ReviewFilter, 'tag' | 'alsoTag' | 'tagsOn'>,
): Promise<number[][]> {
  const names = [tag, alsoTag].filter((name) => name !== null)
  if (names.length === 0) return []
  if (tagsOn === 'overlap') return [await overlapping(library, names)]
  const sets: number[][] = []
  for (const name of names) {
    const tags = tagIdsWithin(library, name)
    sets.push(tagsOn === 'highlight' ? ownRows(library, tags) : await taggedRows(library, tags))
  }
  return tagsOn === 'article' ? [await inOneArticle(library, names, sets.flat())] : sets
}

/** The rows with one of these tags: on the highlight, or on the article that the row is of. */
export async function taggedRows(library: Library, tags: readonly string[]): Promise<number[]> {
  const own = ownRows(library, tags)
  await setImmediate()
  const ofArticles = allNumbersOf(
    library,
    sql`SELECT r.n FROM (
        SELECT DISTINCT article_n FROM tag_listing WHERE tag_id IN (${anyOf(tags)}) AND highlight_n = 0
      ) g CROSS JOIN review_listing r INDEXED BY review_article ON r.article_n = g.article_n`,
  )
  await setImmediate()
  return [...own, ...ofArticles]
}

/** The tags on these rows, and on the articles that they are of. */
export function tagsOnRows(library: Library, rows: readonly number[]): string[] {
  const on = all<{ id: string }>(
    library,
    sql`SELECT g.tag_id AS id FROM json_each(${JSON.stringify(rows)}) r
        JOIN highlight h ON r.value % 4 = 0 AND h.n = r.value / 4
        JOIN tagging g INDEXED BY tagging_highlight ON g.highlight_id = h.id WHERE g.deleted_at IS NULL
      UNION SELECT g.tag_id FROM json_each(${JSON.stringify(rows)}) r
        JOIN review_listing l ON l.n = r.value JOIN article a ON a.n = l.article_n
        JOIN tagging g INDEXED BY tagging_article ON g.article_id = a.id WHERE g.deleted_at IS NULL`,
  )
  return on.map(({ id }) => id)
}

function ownRows(library: Library, tags: readonly string[]): number[] {
  return allNumbersOf(
    library,
    sql`SELECT 4 * highlight_n AS n FROM tag_listing WHERE tag_id IN (${anyOf(tags)}) AND highlight_n > 0`,
  )
}

/** Highlights that bear one of the tags, and each other one themselves or where they have words in common with another. */
async function overlapping(library: Library, names: readonly string[]): Promise<number[]> {
  const around = await aroundOf(library, await bearersOf(library, names))
  return [...around].flatMap(([n, set]) => (set === allOf(names) ? [4 * n] : []))
}

/** Those of the rows that are of an article which bears all of the tags, on itself or on its highlights. */
async function inOneArticle(
  library: Library,
  names: readonly string[],
  rows: readonly number[],
): Promise<number[]> {
  const { articles } = await bearersOf(library, names)
  const left: number[] = []
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = all<{ n: number; article_n: number }>(
      library,
      sql`SELECT n, article_n FROM review_listing WHERE n IN (${anyOf(rows.slice(at, at + rowsAtOnce))})`,
    )
    for (const { n, article_n } of some) if (articles.get(article_n) === allOf(names)) left.push(n)
    await setImmediate()
  }
  return left
}

const rowsAtOnce = 5_000

/** The set of all tags that were asked for. */
function allOf(names: readonly string[]): number {
  return (1 << names.length) - 1
}
