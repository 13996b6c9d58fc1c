import type { ArticleGroups } from '../../../../preload/contract/article-list'
import { cursorOf, keyOf } from '../../database/cursor'
import { all, type Library } from '../../database/database'
import { joined, type Sql, sql } from '../../database/sql'
import { numberOf } from './number-of'
import { outletParts } from './outlets'
import { everything, placeIn, publishedFirst, type Walk, walkOf, walkSql } from './walks'

type Found = { keys: string[]; articles: number[]; next: string | null }

// Each of them takes some milliseconds.
const mostDates = 1_000
const mostOutlets = 1_000
const mostRows = 10_000

/**
 * What stands together in a list, one group after the other in its order, with the articles of each: so that any place of a list is
 * known, and how much is under a heading that is closed. A day or a month is the beginning of `dated`, so that it may also be a year
 * of which no more is known; an outlet is its name, empty for none; a story is its number, empty for articles that stand alone.
 */
export function groups(
  library: Library,
  { view, order = publishedFirst, group, after, ...of }: ArticleGroups,
): Found {
  const sourceN = numberOf(library, of)
  const { isReversed } = order
  if (group === 'outlet') return outlets(library, { view, sourceN, isReversed }, after)
  const by = group === 'story' ? 'story' : 'published'
  const walk = walkOf(view, { ...everything, sourceN }, { by, isReversed })
  return group === 'story'
    ? stories(library, walk, after)
    : dates(library, walk, { letters: group === 'day' ? 10 : 7, after })
}

function outlets(library: Library, which: Parameters<typeof outletParts>[1], after: string | null): Found {
  const from = after === null ? 0 : keyOf(after, ['number'])[0]
  const parts = outletParts(library, which)
  const shown = parts.slice(from, from + mostOutlets)
  return {
    keys: shown.map(({ name }) => name ?? ''),
    articles: shown.map(({ articles }) => articles),
    next: from + mostOutlets < parts.length ? cursorOf([from + mostOutlets]) : null,
  }
}

function dates(
  library: Library,
  walk: Walk,
  { letters, after }: { letters: number; after: string | null },
): Found {
  const last = after === null ? null : keyOf(after, ['text'])[0]
  const rows = all<{ key: string; articles: number }>(library, datesSql(walk, { letters, last }))
  const shown = rows.slice(0, mostDates)
  return {
    keys: shown.map(({ key }) => key),
    articles: shown.map(({ articles }) => articles),
    next: rows.length > mostDates ? cursorOf([shown.at(-1)?.key ?? '']) : null,
  }
}

/**
 * SQL of the first letters that dates of a walk have, in its order, and how often each: it leaps along the index from one to the
 * next. What is shorter stands for itself, what is as long for all that begins with it.
 */
export function datesSql(walk: Walk, { letters, last }: { letters: number; last: string | null }): Sql {
  const { listings, where, isDescending } = walk
  const direction = isDescending ? sql` DESC` : sql``
  const beyond = (key: Sql) => sql`${key} || char(iif(length(${key}) < ${letters}, 1, 1114111))`
  const leap = (condition: Sql) => {
    const each = listings.map(
      (listing) => sql`SELECT (SELECT l.dated FROM ${listing} WHERE ${where} AND ${condition}
        ORDER BY l.dated${direction} LIMIT 1) AS dated`,
    )
    const first = isDescending ? sql`max(dated)` : sql`min(dated)`
    return sql`(SELECT substr(${first}, 1, ${letters}) FROM (${joined(each, sql` UNION ALL `)}))`
  }
  const from = (key: Sql) => leap(isDescending ? sql`l.dated < ${key}` : sql`l.dated >= ${beyond(key)}`)
  const start = last === null ? leap(sql`1`) : from(sql`${last}`)
  const count = listings.map(
    (listing) => sql`(SELECT count(*) FROM ${listing}
      WHERE ${where} AND l.dated >= heads.key AND l.dated < ${beyond(sql`heads.key`)})`,
  )
  return sql`WITH RECURSIVE heads (key) AS (
      SELECT ${start} UNION ALL SELECT ${from(sql`heads.key`)} FROM heads WHERE heads.key IS NOT NULL
      LIMIT ${mostDates + 2}
    )
    SELECT key, ${joined(count, sql` + `)} AS articles FROM heads WHERE key IS NOT NULL LIMIT ${mostDates + 1}`
}

type Row = { story_at: string; story_n: number; dated: string; article_n: number }

/** Of a story of which the list has one article, that one stands alone. */
function stories(library: Library, walk: Walk, after: string | null): Found {
  const rows = all<Row>(library, walkSql(walk, { after, at: 0, limit: mostRows }))
  const runs: { key: string; articles: number }[] = []
  const add = (key: string, articles: number) => {
    const run = runs.at(-1)
    if (run?.key === key) run.articles += articles
    else runs.push({ key, articles })
  }
  let from = 0
  for (let to = 1; to <= rows.length; to += 1) {
    const story = rows[from]?.story_n ?? 0
    if (to < rows.length && rows[to]?.story_n === story) continue
    const isCut = to === rows.length && rows.length === mostRows && story > 0
    // The rest of this story is on the next page.
    if (isCut && from > 0) break
    add(story > 0 && (to - from > 1 || isCut) ? String(story) : '', to - from)
    from = to
  }
  const last = rows[from - 1]
  const isWhole = rows.length < mostRows
  return {
    keys: runs.map(({ key }) => key),
    articles: runs.map(({ articles }) => articles),
    next: isWhole || last === undefined ? null : cursorOf(placeIn(walk, last)),
  }
}
