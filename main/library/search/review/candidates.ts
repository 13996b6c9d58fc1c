// The rows that a filter's words, tag, names and speaker lead to, as numbers, where they are few enough to be looked at one by one.

import { setImmediate } from 'node:timers/promises'
import type { EntityRef } from '../../../../preload/contract/entity-ref'
import type { ReviewFilter } from '../../../../preload/contract/review'
import { type Library, one } from '../../database/database'
import { countUpTo } from '../../database/full-text/match'
import { allNumbersOf } from '../../database/queries/all-numbers'
import { anyOf, type Sql, sql } from '../../database/sql'
import { subjectOf } from '../../entities/subject'
import { articlesNaming } from '../article-fields'
import { isHighlightOf, isQuoteOf } from '../named-within'
import { isAbout, isNobody, type Meant } from '../names'
import { matchOf, quotesWith, rowsWith, type Words } from './filter'
import { setsOfTags } from './tagged'

// More hits than these are told apart range by range.
const fewHits = 5_000
// The articles of a common name are many, and each of their highlights is looked at.
const articlesAtOnce = 150

/** Ascending, each once; null where nothing of the filter leads to rows. `words`: where their hits are too many. */
export type Candidates = { readonly numbers: readonly number[] | null; readonly words: Words | null }

/** Looks them up, in turns: main answers others in between. */
export async function candidatesOf(library: Library, filter: ReviewFilter): Promise<Candidates> {
  const match = matchOf(library, filter)
  const hasFew = match !== null && countUpTo(library, rowsWith(match), fewHits) < fewHits
  const sets: (readonly number[])[] = []
  if (match !== null && hasFew) sets.push(allNumbersOf(library, rowsWith(match)))
  sets.push(...(await setsOfTags(library, filter)))
  if (filter.speaker !== null) sets.push(saidBy(library, meantBy(library, filter.speaker)))
  if (filter.names !== null) sets.push(await naming(library, meantBy(library, filter.names)))
  return { numbers: common(sets), words: match === null || hasFew ? null : wordsOf(library, match) }
}

/** What is in all of the sets. */
function common(sets: readonly (readonly number[])[]): number[] | null {
  const [first, ...rest] = sets
  if (first === undefined) return null
  const others = rest.map((set) => new Set(set))
  const shared = new Set(first.filter((n) => others.every((set) => set.has(n))))
  return [...shared].sort((a, b) => a - b)
}

/** Decided quotations are few: which of them have the words is asked once. */
function wordsOf(library: Library, match: string): Words {
  return {
    match,
    quotes: allNumbersOf(library, quotesWith(match)),
    middle: { highlight: middleOf(library, 'highlight'), note: middleOf(library, 'note') },
  }
}

function middleOf(library: Library, kind: 'highlight' | 'note'): number {
  const row = one<{ last: number | null }>(
    library,
    sql`SELECT max(n) / 4 AS last FROM review_listing WHERE kind = ${kind}`,
  )
  return (row?.last ?? 0) / 2
}

function meantBy(library: Library, ref: EntityRef): Meant {
  const { names, family } = subjectOf(library, ref)
  return { names: names.map(({ n }) => n), entities: family }
}

/** Decided quotations are few: the index has them alone. */
function saidBy(library: Library, meant: Meant): number[] {
  return allNumbersOf(
    library,
    sql`SELECT r.n FROM quote_listing q INDEXED BY quote_listing_decided
      JOIN review_listing r ON r.quote_id = q.quote_id
      WHERE q.state <> 'suggested' AND ${isAbout(meant, sql`q`)}`,
  )
}

/** Highlights and quotations whose words name one of these, and notes on them. */
async function naming(library: Library, meant: Meant): Promise<number[]> {
  if (isNobody(meant)) return []
  const found = allNumbersOf(
    library,
    sql`SELECT 4 * n + 1 AS n FROM note WHERE entity_id IN (${anyOf(meant.entities)}) AND deleted_at IS NULL`,
  )
  const articles = allNumbersOf(library, sql`SELECT DISTINCT article_n AS n FROM (${articlesNaming(meant)})`)
  const quoted = articlesQuoted(library)
  for (let at = 0; at < articles.length; at += articlesAtOnce) {
    await setImmediate()
    const some = articles.slice(at, at + articlesAtOnce)
    found.push(...allNumbersOf(library, highlightsNaming(meant, anyOf(some))))
    const withQuotes = some.filter((n) => quoted.has(n))
    if (withQuotes.length > 0) found.push(...allNumbersOf(library, quotesNaming(meant, anyOf(withQuotes))))
  }
  return found
}

/** Decided quotations are few: most articles have none. */
function articlesQuoted(library: Library): ReadonlySet<number> {
  const articles = sql`SELECT DISTINCT article_n AS n FROM review_listing INDEXED BY review_kind WHERE kind = 'quote'`
  return new Set(allNumbersOf(library, articles))
}

function highlightsNaming(meant: Meant, articles: Sql): Sql {
  return sql`SELECT l.n FROM review_listing l INDEXED BY review_article
    JOIN article a ON a.n = l.article_n JOIN highlight h ON h.n = l.n / 4
    WHERE l.article_n IN (${articles}) AND l.kind = 'highlight' AND ${isHighlightOf(meant)}`
}

function quotesNaming(meant: Meant, articles: Sql): Sql {
  return sql`SELECT l.n FROM review_listing l INDEXED BY review_article
    JOIN article a ON a.n = l.article_n JOIN quote_listing q ON q.article_n = a.n AND q.quote_id = l.quote_id
    WHERE l.article_n IN (${articles}) AND l.kind = 'quote' AND ${isQuoteOf(meant)}`
}
