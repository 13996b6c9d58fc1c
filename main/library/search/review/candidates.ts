// The rows that a filter's words, tag, names and speaker lead to, as numbers, where they are few enough to be looked at one by one.

import { setImmediate } from 'node:timers/promises'
import type { EntityRef } from '../../../../preload/contract/entity-ref'
import type { ReviewFilter } from '../../../../preload/contract/review'
import { all, type Library } from '../../database/database'
import { countUpTo } from '../../database/full-text/match'
import { anyOf, type Sql, sql } from '../../database/sql'
import { subjectOf } from '../../entities/subject'
import { articlesNaming } from '../article-fields'
import { isNamedInHighlight, isNamedInQuote } from '../named-within'
import { isAbout, type Meant } from '../names'
import { matchOf, rowsWith } from './filter'
import { setsOfTags } from './tagged'

// More hits than these are told apart range by range.
const fewHits = 5_000
// The articles of a common name are many, and each of their highlights is looked at.
const articlesAtOnce = 150

/** Ascending, each once; null where nothing of the filter leads to rows. `match`: the words, where their hits are too many. */
export type Candidates = { readonly numbers: readonly number[] | null; readonly match: string | null }

/** Looks them up, in turns: main answers others in between. */
export async function candidatesOf(library: Library, filter: ReviewFilter): Promise<Candidates> {
  const match = matchOf(library, filter)
  const hasFew = match !== null && countUpTo(library, rowsWith(match), fewHits) < fewHits
  const sets: (readonly number[])[] = []
  if (match !== null && hasFew) sets.push(numbersOf(library, rowsWith(match)))
  sets.push(...(await setsOfTags(library, filter)))
  if (filter.speaker !== null) sets.push(saidBy(library, meantBy(library, filter.speaker)))
  if (filter.names !== null) sets.push(await naming(library, meantBy(library, filter.names)))
  return { numbers: common(sets), match: hasFew ? null : match }
}

/** What is in all of the sets. */
function common(sets: readonly (readonly number[])[]): number[] | null {
  const [first, ...rest] = sets
  if (first === undefined) return null
  const others = rest.map((set) => new Set(set))
  const shared = new Set(first.filter((n) => others.every((set) => set.has(n))))
  return [...shared].sort((a, b) => a - b)
}

function numbersOf(library: Library, query: Sql): number[] {
  return all<{ n: number }>(library, query).map(({ n }) => n)
}

function meantBy(library: Library, ref: EntityRef): Meant {
  const { names, family } = subjectOf(library, ref)
  return { names: names.map(({ n }) => n), entities: family }
}

/** Decided quotations are few: the index has them alone. */
function saidBy(library: Library, meant: Meant): number[] {
  return numbersOf(
    library,
    sql`SELECT r.n FROM quote_listing q INDEXED BY quote_listing_decided
      JOIN review_listing r ON r.quote_id = q.quote_id
      WHERE q.state <> 'suggested' AND ${isAbout(meant, sql`q`)}`,
  )
}

/** Highlights and quotations whose words name one of these, and notes on them. */
async function naming(library: Library, meant: Meant): Promise<number[]> {
  const found = numbersOf(
    library,
    sql`SELECT 4 * n + 1 AS n FROM note WHERE entity_id IN (${anyOf(meant.entities)}) AND deleted_at IS NULL`,
  )
  const articles = numbersOf(library, sql`SELECT DISTINCT article_n AS n FROM (${articlesNaming(meant)})`)
  for (let at = 0; at < articles.length; at += articlesAtOnce) {
    await setImmediate()
    const some = anyOf(articles.slice(at, at + articlesAtOnce))
    found.push(
      ...numbersOf(library, highlightsNaming(meant, some)),
      ...numbersOf(library, quotesNaming(meant, some)),
    )
  }
  return found
}

function highlightsNaming(meant: Meant, articles: Sql): Sql {
  return sql`SELECT l.n FROM review_listing l INDEXED BY review_article
    JOIN article a ON a.n = l.article_n JOIN highlight h ON h.n = l.n / 4
    WHERE l.article_n IN (${articles}) AND l.kind = 'highlight' AND ${isNamedInHighlight(meant)}`
}

function quotesNaming(meant: Meant, articles: Sql): Sql {
  return sql`SELECT l.n FROM review_listing l INDEXED BY review_article
    JOIN article a ON a.n = l.article_n JOIN quote_listing q ON q.article_n = a.n AND q.quote_id = l.quote_id
    WHERE l.article_n IN (${articles}) AND l.kind = 'quote' AND ${isNamedInQuote(meant)}`
}
