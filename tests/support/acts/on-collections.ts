import * as collections from '../../../main/library/articles/collections/collections'
import { putIn } from '../../../main/library/articles/collections/collect'
import type { Library } from '../../../main/library/database/database'
import { act } from '../../../main/library/journal/write'
import type { ArticleId, CollectionId } from '../../../preload/contract/common'
import type { Collection } from '../../../preload/contract/collection'
import { liveArticles, pick, type Random } from '../random'
import { onOne } from './on-article'

function own(library: Library): Collection[] {
  return collections.list(library).filter(({ isQueue }) => !isQueue)
}

function onCollection(library: Library, random: Random, work: (collection: Collection) => void): void {
  const collection = pick(random, own(library))
  if (collection !== undefined) work(collection)
}

function create(library: Library, random: Random): void {
  collections.create(library, { name: `Collection ${random(5)}`, parentId: pick(random, own(library))?.id })
}

function rename(library: Library, random: Random): void {
  onCollection(library, random, ({ id: collectionId }) => {
    collections.rename(library, { collectionId, name: `Collection ${random(5)}` })
  })
}

function move(library: Library, random: Random): void {
  onCollection(library, random, ({ id: collectionId }) => {
    const next = random(3) === 0 ? undefined : pick(random, own(library))
    const isInto = next !== undefined && random(2) === 0
    const parentId = (isInto ? next.id : next?.parentId) ?? null
    collections.move(library, { collectionId, parentId, before: isInto ? null : (next?.id ?? null) })
  })
}

function remove(library: Library, random: Random): void {
  onCollection(library, random, ({ id: collectionId }) => {
    collections.remove(library, { collectionId })
  })
}

type Member = { articleId: ArticleId; collectionId: CollectionId }

function members(library: Library): Member[] {
  return library.db
    .prepare<[], Member>(
      `SELECT m.article_id AS articleId, m.collection_id AS collectionId
       FROM collection_article m JOIN collection c ON c.id = m.collection_id JOIN article a ON a.id = m.article_id
       WHERE m.deleted_at IS NULL AND c.deleted_at IS NULL AND a.deleted_at IS NULL ORDER BY m.id`,
    )
    .all()
}

/** Puts some in where there are too few to be moved: one act either way. */
function moveArticle(library: Library, random: Random): void {
  if (members(library).length < 2) {
    onCollection(library, random, ({ id: collectionId }) => {
      act(library, { label: 'put articles into a collection', articleId: null }, (writing) => {
        for (const articleId of liveArticles(library).slice(0, 3)) putIn(writing, { collectionId, articleId })
      })
    })
    return
  }
  onOne(members(library), random, (member) => {
    collections.moveArticle(library, { ...member, before: null })
  })
}

/** What a person does with collections, by the call that does it. Articles are put in and taken out by `article.doWithMany`. */
export const actsOnCollections = {
  'collection.create': create,
  'collection.rename': rename,
  'collection.move': move,
  'collection.remove': remove,
  'collection.moveArticle': moveArticle,
} as const
