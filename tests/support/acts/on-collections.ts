import * as collections from '../../../main/library/articles/collections/collections'
import type { Library } from '../../../main/library/database/database'
import type { Collection } from '../../../preload/contract/collection'
import { pick, type Random } from '../random'
import { onArticle } from './on-article'

function own(library: Library): Collection[] {
  return collections.list(library).filter(({ isQueue }) => !isQueue)
}

function onCollection(library: Library, random: Random, act: (collection: Collection) => void): void {
  const collection = pick(random, own(library))
  if (collection !== undefined) act(collection)
}

function create(library: Library, random: Random): void {
  collections.create(library, { name: `Collection ${random(5)}` })
}

function rename(library: Library, random: Random): void {
  onCollection(library, random, ({ id: collectionId }) => {
    collections.rename(library, { collectionId, name: `Collection ${random(5)}` })
  })
}

function move(library: Library, random: Random): void {
  onCollection(library, random, ({ id: collectionId }) => {
    collections.move(library, { collectionId, before: pick(random, own(library))?.id ?? null })
  })
}

function remove(library: Library, random: Random): void {
  onCollection(library, random, ({ id: collectionId }) => {
    collections.remove(library, { collectionId })
  })
}

function moveArticle(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => {
    const { collectionIds } = collections.ofArticle(library, { articleId })
    const collectionId = pick(random, collectionIds)
    if (collectionId !== undefined)
      collections.moveArticle(library, { collectionId, articleId, before: null })
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
