import { z } from 'zod'
import { articleId, collectionId, done, namedAct, nothing } from './common'
import { call } from './define'

const name = z.string().trim().min(1, 'must not be empty').max(200)

/** Articles that a person put together by hand. */
const collection = z.object({
  id: collectionId,
  name: z.string(),
  /** The one in which it lies; null at the top. Its articles are not those of that one. */
  parentId: collectionId.nullable(),
  /** It holds what is to be read next; there is one at most, and a person can neither rename, move nor delete it. */
  isQueue: z.boolean(),
  /** As the views "all" and "unread" count. */
  articleCount: z.int(),
  unreadCount: z.int(),
})
export type Collection = z.infer<typeof collection>

const named = z.object({ collectionId })

/** What is put into a collection, and taken out of it, goes by `article.doWithMany`: it may be a whole list. */
export const collectionCalls = {
  /** In the order of a tree, each before those in it; the reading queue first, once it was made. */
  'collection.list': call(nothing, z.array(collection)),
  /** The last of all, or of those in another one. A name that another one has is refused as `conflict`. */
  'collection.create': call(
    z.object({ name, parentId: collectionId.nullable().optional(), ...namedAct }),
    collection,
  ),
  /** The reading queue, made where there is none. No step of undo. */
  'collection.queue': call(nothing, collection),
  'collection.rename': call(named.extend({ name, ...namedAct }), collection),
  /** Puts it into another one, or at the top, before one that lies there; null is the end. `conflict` where it would lie in itself. */
  'collection.move': call(
    named.extend({ parentId: collectionId.nullable(), before: collectionId.nullable(), ...namedAct }),
    done,
  ),
  /** Those in it go with it; their articles stay in the library. */
  'collection.remove': call(named.extend(namedAct), done),
  'collection.ofArticle': call(z.object({ articleId }), z.object({ collectionIds: z.array(collectionId) })),
  /** Puts an article of a collection before another one of it; null is the end. */
  'collection.moveArticle': call(
    named.extend({ articleId, before: articleId.nullable(), ...namedAct }),
    done,
  ),
}
