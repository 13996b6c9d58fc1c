// Articles put together by hand. What is in a collection is rows of its own: an article can be in many, and the end of a
// collection is no end of an article.

import type { Collection } from '../../../../preload/contract/collection'
import type { ArticleId, CollectionId } from '../../../../preload/contract/common'
import { all, type Library, one, transaction } from '../../database/database'
import { failure, notFound } from '../../database/errors'
import { fold } from '../../database/fold'
import { newId } from '../../database/ids'
import { queriesNaming, queryOf } from '../../database/queries/saved-queries'
import { sql } from '../../database/sql'
import { quoted } from '../../database/text'
import type { Writing } from '../../journal/journal'
import { act, insertRow, removeRow, updateRow } from '../../journal/write'
import { liveArticle } from '../article-rows'
import { memberOf, placeBefore } from './collection-places'
import { asTree, collectionOf, type Placed, withInner } from './collection-tree'
import { collectionColumns, type CollectionRow, rowOf } from './collection-rows'

type Named = { collectionId: CollectionId }

function rows(library: Library): CollectionRow[] {
  return all<CollectionRow>(library, sql`${collectionColumns} ORDER BY c.is_queue DESC, c.place, c.id`)
}

/** The reading queue first, where there is one, then the others in the order that the person gave them, each before those in it. */
export function list(library: Library): Collection[] {
  return tree(library).map((placed) => collectionOf(library, placed))
}

function tree(library: Library): Placed[] {
  return asTree(rows(library))
}

function placedOf(library: Library, collectionId: CollectionId): Placed {
  const placed = tree(library).find(({ row }) => row.id === collectionId)
  if (placed === undefined) throw notFound('collection')
  return placed
}

/**
 * Puts a new one last, of all or of those in another one. Throws `conflict` where another one has this name, wherever it lies: a
 * person could not tell them apart.
 */
export function create(
  library: Library,
  { name, parentId = null }: { name: string; parentId?: CollectionId | null | undefined },
): Collection {
  return transaction(library, () => {
    checkName(library, name, null)
    if (parentId !== null) ownOf(library, parentId)
    const id = act(library, { label: `make the collection ${quoted(name)}`, articleId: null }, (writing) =>
      insertCollection(writing, { name, isQueue: false, parentId }),
    )
    return collectionOf(library, placedOf(library, id))
  })
}

const queueName = 'Reading queue'

/** The reading queue, which is made when something is first put into it. */
export function queue(library: Library): Collection {
  return transaction(library, () => {
    const known = rows(library).find(({ is_queue }) => is_queue === 1)
    if (known !== undefined) return collectionOf(library, { row: known, parentId: null })
    // A person who undoes what they put in does not mean the queue as well.
    const about = { label: 'make the reading queue', articleId: null, skipUndo: true }
    const id = act(library, about, (writing) =>
      insertCollection(writing, { name: queueName, isQueue: true, parentId: null }),
    )
    return collectionOf(library, placedOf(library, id))
  })
}

function insertCollection(
  writing: Writing,
  { name, isQueue, parentId }: { name: string; isQueue: boolean; parentId: CollectionId | null },
): CollectionId {
  const last = one<{ place: number | null }>(writing.library, sql`SELECT max(place) AS place FROM collection`)
  const id = newId() as CollectionId
  insertRow(writing, 'collection', {
    id,
    name,
    folded: fold(name),
    place: (last?.place ?? 0) + 1,
    is_queue: isQueue ? 1 : 0,
    parent_id: parentId,
  })
  return id
}

function checkName(library: Library, name: string, own: CollectionId | null): void {
  const other = one(
    library,
    sql`SELECT 1 FROM collection WHERE folded = ${fold(name)} AND deleted_at IS NULL AND id IS NOT ${own}`,
  )
  if (other !== undefined)
    throw failure('conflict', `There is a collection called ${quoted(name)} already; choose another name.`)
}

/** Throws `conflict` as `create` does, and for the reading queue. */
export function rename(library: Library, { collectionId, name }: Named & { name: string }): Collection {
  return transaction(library, () => {
    const former = ownOf(library, collectionId)
    checkName(library, name, collectionId)
    // By the name of both, a saved search is meant.
    const searches = queryOf(library, former.name) === null ? queriesNaming(library, former.name, name) : []
    const label = `rename the collection ${quoted(former.name)} to ${quoted(name)}`
    act(library, { label, articleId: null }, (writing) => {
      updateRow(writing, 'collection', collectionId, { name, folded: fold(name) })
      for (const { id, query } of searches) updateRow(writing, 'saved_search', id, { query })
    })
    return collectionOf(library, placedOf(library, collectionId))
  })
}

/** One that the person made: what everybody has cannot be renamed, moved or deleted. */
function ownOf(library: Library, collectionId: CollectionId): CollectionRow {
  const row = rowOf(library, collectionId)
  if (row.is_queue === 1)
    throw failure(
      'conflict',
      'The reading queue stays as it is; take articles out of it, or make a collection of your own.',
    )
  return row
}

type Move = Named & { parentId: CollectionId | null; before: CollectionId | null }

/**
 * Puts it into another one, or at the top, before one that lies there, or at the end. Only rows in which something changes are
 * written. Throws `conflict` where it would lie in itself.
 */
export function move(library: Library, { collectionId, parentId, before }: Move): Record<string, never> {
  return transaction(library, () => {
    const moved = ownOf(library, collectionId)
    const all = tree(library)
    if (parentId !== null) checkOutside(library, parentId, withInner(all, collectionId))
    if (before === collectionId) return {}
    const others = all
      .filter(({ row, parentId: its }) => its === parentId && row.id !== collectionId && row.is_queue === 0)
      .map(({ row }) => row)
    const at = before === null ? others.length : others.findIndex(({ id }) => id === before)
    if (at === -1) throw notFound('collection')
    const ordered = [...others.slice(0, at), moved, ...others.slice(at)]
    act(library, { label: moving(library, moved, parentId), articleId: null }, (writing) => {
      if (moved.parent_id !== parentId) updateRow(writing, 'collection', moved.id, { parent_id: parentId })
      ordered.forEach(({ id, place }, index) => {
        if (place !== index + 1) updateRow(writing, 'collection', id, { place: index + 1 })
      })
    })
    return {}
  })
}

function checkOutside(library: Library, parentId: CollectionId, inside: readonly Placed[]): void {
  const { name } = ownOf(library, parentId)
  const [moved] = inside
  if (moved === undefined || inside.every(({ row }) => row.id !== parentId)) return
  throw failure(
    'conflict',
    moved.row.id === parentId
      ? `A collection cannot be put into itself.`
      : `${quoted(name)} lies in ${quoted(moved.row.name)}, which so cannot be put into it.`,
  )
}

function moving(library: Library, { name, parent_id }: CollectionRow, parentId: CollectionId | null): string {
  if (parent_id === parentId) return `move the collection ${quoted(name)}`
  return parentId === null
    ? `put the collection ${quoted(name)} at the top`
    : `put the collection ${quoted(name)} into ${quoted(rowOf(library, parentId).name)}`
}

/** Those in it go with it. Its articles stay in the library, and are in it again where it comes back. */
export function remove(library: Library, { collectionId }: Named): Record<string, never> {
  return transaction(library, () => {
    const { name } = ownOf(library, collectionId)
    const going = withInner(tree(library), collectionId)
    const more = going.length === 1 ? '' : ` and the ${going.length - 1} in it`
    act(library, { label: `delete the collection ${quoted(name)}${more}`, articleId: null }, (writing) => {
      for (const { row } of going.toReversed()) removeRow(writing, 'collection', row.id)
    })
    return {}
  })
}

/** The collections that an article is in, in their order. */
export function ofArticle(
  library: Library,
  { articleId }: { articleId: ArticleId },
): { collectionIds: CollectionId[] } {
  const found = all<{ id: CollectionId }>(
    library,
    sql`SELECT c.id FROM collection_article m JOIN collection c ON c.id = m.collection_id
      WHERE m.article_id = ${articleId} AND m.deleted_at IS NULL AND c.deleted_at IS NULL
      ORDER BY c.is_queue DESC, c.place, c.id`,
  )
  return { collectionIds: found.map(({ id }) => id) }
}

/**
 * Puts an article of a collection before another one of it, or at the end. Throws `not-found` where one of them is not in it.
 */
export function moveArticle(
  library: Library,
  { collectionId, articleId, before }: Named & { articleId: ArticleId; before: ArticleId | null },
): Record<string, never> {
  return transaction(library, () => {
    const { name } = rowOf(library, collectionId)
    const { title } = liveArticle(library, articleId)
    const moved = memberOf(library, collectionId, articleId)
    if (before === articleId) return {}
    const next = before === null ? null : memberOf(library, collectionId, before)
    act(library, { label: `move ${quoted(title)} in ${quoted(name)}`, articleId }, (writing) => {
      placeBefore(writing, collectionId, moved, next)
    })
    return {}
  })
}
