import type { Collection } from '../../../../preload/contract/collection'
import type { CollectionId } from '../../../../preload/contract/common'
import { type Library, one } from '../../database/database'
import { listNumber } from '../../database/list-number'
import { sql } from '../../database/sql'
import type { CollectionRow } from './collection-rows'

/** A collection and the one in which it lies; null for one at the top. */
export type Placed = { row: CollectionRow; parentId: CollectionId | null }

/** Collections in the order of a tree, each before those that lie in it; `rows` are in the order of those beside one another. */
export function asTree(rows: readonly CollectionRow[]): Placed[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  const beside = new Map<CollectionId | null, Placed[]>()
  for (const row of rows) {
    const parentId = parentOf(row, known)
    const others = beside.get(parentId)
    if (others === undefined) beside.set(parentId, [{ row, parentId }])
    else others.push({ row, parentId })
  }
  const under = (parentId: CollectionId | null): Placed[] =>
    (beside.get(parentId) ?? []).flatMap((one) => [one, ...under(one.row.id)])
  return under(null)
}

/**
 * The one in which it lies. That may be deleted; and acts that are taken back out of their order may have put two into each other:
 * both then stand at the top.
 */
function parentOf(row: CollectionRow, known: ReadonlyMap<CollectionId, CollectionRow>): CollectionId | null {
  const passed = new Set<CollectionId>()
  for (let at = above(row, known); at !== undefined && !passed.has(at.id); at = above(at, known)) {
    if (at.id === row.id) return null
    passed.add(at.id)
  }
  return above(row, known)?.id ?? null
}

function above({ parent_id }: CollectionRow, known: ReadonlyMap<CollectionId, CollectionRow>) {
  return parent_id === null ? undefined : known.get(parent_id)
}

/** A collection with all that lie in it, the outer ones first. */
export function withInner(tree: readonly Placed[], id: CollectionId): Placed[] {
  const found = new Set([id])
  return tree.filter(({ row, parentId }) => {
    if (parentId !== null && found.has(parentId)) found.add(row.id)
    return found.has(row.id)
  })
}

type Counts = { open: number; unread: number }

/** As the window is told of it. */
export function collectionOf(library: Library, { row, parentId }: Placed): Collection {
  const { n, id, name, is_queue } = row
  const counts = one<Counts>(
    library,
    sql`SELECT total(articles) AS open, total(iif(is_unread = 1, articles, 0)) AS unread
      FROM feed_count WHERE source_n = ${listNumber(n)} AND status = 'open'`,
  )
  return {
    id,
    name,
    parentId,
    isQueue: is_queue === 1,
    articleCount: counts?.open ?? 0,
    unreadCount: counts?.unread ?? 0,
  }
}
