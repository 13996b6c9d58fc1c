// This file walks through the articles that name an entity, newest first, a page at a time. Pages begin
// behind a cursor: over ten million mentions such a page took 0.05 ms, and one that counts up to where it
// begins up to 1.5 ms.

import type { ArticleId } from '../../../preload/contract/common'
import type { FromArticle } from '../../../preload/contract/entity-ref'
import type { Held } from '../database/columns'
import { cursorOf, keyOf } from '../database/cursor'
import { all, type Library, one } from '../database/database'
import type { article_name } from '../database/derived-tables'
import { type Sql, sql } from '../database/sql'
import { notFound } from '../database/errors'
import type { Subject } from './subject'

/** A place in the library's order of articles: by day, newest first, and within the article by offset. */
export type Place = { dated: string; articleN: number; start: number }

type Candidate = Held<typeof article_name, 'dated' | 'article_n'>

/**
 * Articles that may name the subject, newest first, each once, from `from` on, that one included. They only
 * may: a person may have said otherwise of each mention. At most `limit` rows are read for each of its names.
 */
export function candidates(
  library: Library,
  subject: Subject,
  { from, limit }: { from: Place | null; limit: number },
): Candidate[] {
  const bound = from === null ? sql`` : sql`AND (l.dated, l.article_n) <= (${from.dated}, ${from.articleN})`
  const rows = streamsOf(subject).flatMap((stream) =>
    all<Candidate>(library, sql`${stream} ${bound} ORDER BY l.dated DESC, l.article_n DESC LIMIT ${limit}`),
  )
  const byArticle = new Map(rows.map((row) => [row.article_n, row]))
  return [...byArticle.values()].sort(newestFirst).slice(0, limit)
}

/**
 * One query for each name, each merged entity, and each entity's decided mentions: each walks one index in
 * the order that is asked for. One query with OR would read all their rows and sort them.
 */
function streamsOf({ names, family }: Subject): Sql[] {
  return [
    ...names.map(
      ({ n }) =>
        sql`SELECT l.dated, l.article_n FROM article_name l WHERE l.name_n = ${n} AND l.is_decided = 0`,
    ),
    ...family.map((id) => sql`SELECT l.dated, l.article_n FROM article_name l WHERE l.entity_id = ${id}`),
    ...family.map(
      (id) =>
        sql`SELECT l.dated, l.article_n FROM mention m JOIN article a ON a.id = m.article_id AND a.deleted_at IS NULL
          JOIN article_listing l ON l.article_n = a.n WHERE m.entity_id = ${id} AND m.deleted_at IS NULL`,
    ),
  ]
}

function newestFirst(a: Candidate, b: Candidate): number {
  return a.dated === b.dated ? b.article_n - a.article_n : a.dated < b.dated ? 1 : -1
}

/** What a list shows of an article that something is from, with where it stands in the order of articles. */
export type ArticleHead = FromArticle & { revisionId: string; articleN: number; dated: string }

export function headOf(library: Library, articleN: number): ArticleHead {
  const row = one<ArticleHead>(
    library,
    `SELECT a.id AS articleId, a.title, s.name AS outlet, a.published_value AS published,
       a.revision_id AS revisionId, a.n AS articleN, l.dated
     FROM article a JOIN article_listing l ON l.article_n = a.n LEFT JOIN source s ON s.id = a.source_id
     WHERE a.n = ?`,
    articleN,
  )
  if (row === undefined) throw notFound('article')
  return row
}

export function fromArticleOf({ articleId, title, outlet, published }: ArticleHead): FromArticle {
  return {
    articleId,
    title,
    outlet,
    published,
  }
}

/**
 * The number by which the derived lists know an article. Throws where there is none; a deleted one has its
 * number still.
 */
export function articleNumber(library: Library, articleId: ArticleId): number {
  const row = one<{ n: number }>(library, 'SELECT n FROM article WHERE id = ?', articleId)
  if (row === undefined) throw notFound('article')
  return row.n
}

type Step<T> = { items: T[]; startOf: (item: T) => number; dated: string; articleN: number }

// However rarely something is found in the articles that may hold it, a page answers after so many.
const maxArticlesRead = 200
const batch = 25

/**
 * Fills a page article by article. `read` gives what an article holds, in order of `startOf`, which must not
 * be negative.
 *
 * A page may be short, even empty, and still have a `next`: after 200 articles it answers with what it has.
 */
export function pageOver<T>(
  library: Library,
  subject: Subject,
  { after, limit }: { after: string | null; limit: number },
  read: (head: ArticleHead) => Omit<Step<T>, 'dated' | 'articleN'>,
): { items: T[]; next: string | null } {
  const items: T[] = []
  let from = after === null ? null : placeOf(after)
  for (let looked = 0; looked < maxArticlesRead; looked += batch) {
    // The article that the last page ended in comes first again: it may hold more.
    const found = candidates(library, subject, { from, limit: batch + 1 })
    for (const { article_n: articleN, dated } of found) {
      const skipTo = from?.articleN === articleN ? from.start : -1
      const step = read(headOf(library, articleN))
      for (const item of step.items) {
        const start = step.startOf(item)
        if (start <= skipTo) continue
        if (items.length === limit) return { items, next: nextOf(from) }
        items.push(item)
        from = { dated, articleN, start }
      }
      from = { dated, articleN, start: Number.MAX_SAFE_INTEGER }
    }
    if (found.length <= batch) return { items, next: null }
  }
  return { items, next: nextOf(from) }
}

function placeOf(cursor: string): Place {
  const [dated, articleN, start] = keyOf(cursor, ['text', 'number', 'number'])
  return { dated, articleN, start }
}

function nextOf(from: Place | null): string | null {
  return from === null ? null : cursorOf([from.dated, from.articleN, from.start])
}
