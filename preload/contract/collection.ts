import { z } from 'zod'
import { articleId, collectionId, done, namedAct, nothing } from './common'
import { call } from './define'

const name = z.string().trim().min(1, 'must not be empty').max(200)

/** Articles that a person put together by hand. */
const collection = z.object({
  id: collectionId,
  name: z.string(),
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
  /** In their order; the reading queue first, once it was made. */
  'collection.list': call(nothing, z.array(collection)),
  /** The last of all. A name that another one has is refused as `conflict`. */
  'collection.create': call(z.object({ name, ...namedAct }), collection),
  /** The reading queue, made where there is none. No step of undo. */
  'collection.queue': call(nothing, collection),
  'collection.rename': call(named.extend({ name, ...namedAct }), collection),
  /** Puts it before another one; null is the end. */
  'collection.move': call(named.extend({ before: collectionId.nullable(), ...namedAct }), done),
  /** Its articles stay in the library. */
  'collection.remove': call(named.extend(namedAct), done),
  'collection.ofArticle': call(z.object({ articleId }), z.object({ collectionIds: z.array(collectionId) })),
  /** Puts an article of a collection before another one of it; null is the end. */
  'collection.moveArticle': call(
    named.extend({ articleId, before: articleId.nullable(), ...namedAct }),
    done,
  ),
}
