import type { ArticleId, CollectionId } from '../../../../preload/contract/common'
import { all, type Library, one } from '../../database/database'
import { notFound } from '../../database/errors'
import { type Sql, sql } from '../../database/sql'
import type { Writing } from '../../journal/journal'
import { updateRow } from '../../journal/write'
import { rowOf } from './collection-rows'
import { listNumber } from '../../database/list-number'

type Member = { id: string; place: number }

/** The last place of a collection for whose row of `feed_listing` the condition holds; null for none. */
export function lastPlace(library: Library, collectionId: CollectionId, condition: Sql): number | null {
  const n = listNumber(rowOf(library, collectionId).n)
  const last = one<{ place: number | null }>(
    library,
    sql`SELECT max(place) AS place FROM feed_listing INDEXED BY collection_listing_place
      WHERE source_n = ${n} AND source_n < -1 AND status IN ('open', 'archived', 'deleted') AND ${condition}`,
  )
  return last?.place ?? null
}

/** Throws `not-found` where the article is not in the collection. */
export function memberOf(library: Library, collectionId: CollectionId, articleId: ArticleId): Member {
  const member = one<Member>(
    library,
    sql`SELECT id, place FROM collection_article
      WHERE article_id = ${articleId} AND collection_id = ${collectionId} AND deleted_at IS NULL`,
  )
  if (member === undefined) throw notFound('article in this collection')
  return member
}

// Halves of less than this come near to what a number can tell apart.
const leastGap = 1e-6

/** Puts a member before another one, or at the end, as a part of an act: half way between its new neighbours. */
export function placeBefore(
  writing: Writing,
  collectionId: CollectionId,
  { id, place }: Member,
  next: Member | null,
): void {
  const { library } = writing
  const isOther = sql`place <> ${place}`
  if (next === null) {
    const last = lastPlace(library, collectionId, isOther) ?? 0
    updateRow(writing, 'collection_article', id, { place: last + 1 })
    return
  }
  const former = lastPlace(library, collectionId, sql`${isOther} AND place < ${next.place}`) ?? next.place - 2
  if (next.place - former > leastGap) {
    updateRow(writing, 'collection_article', id, { place: (former + next.place) / 2 })
    return
  }
  spread(writing, collectionId, id, former)
}

/** Makes room behind a place, by moving as few of those behind it as leave enough between them. */
function spread(writing: Writing, collectionId: CollectionId, id: string, former: number): void {
  for (let count = 50; ; count *= 10) {
    const behind = all<Member>(
      writing.library,
      sql`SELECT id, place FROM collection_article
        WHERE collection_id = ${collectionId} AND deleted_at IS NULL AND id <> ${id} AND place > ${former}
        ORDER BY place LIMIT ${count}`,
    )
    // Behind the last one there is room without end.
    const isLast = behind.length < count
    const moved = isLast ? behind : behind.slice(0, -1)
    const gap = isLast ? 1 : ((behind.at(-1)?.place ?? former) - former) / (moved.length + 2)
    if (gap <= leastGap) continue
    for (const [index, each] of [id, ...moved.map((member) => member.id)].entries())
      updateRow(writing, 'collection_article', each, { place: former + gap * (index + 1) })
    return
  }
}
