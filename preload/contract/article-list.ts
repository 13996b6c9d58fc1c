import { z } from 'zod'
import { articleSummary, articleView } from './article'
import { actId, articleId, collectionId, sourceId, statedDate } from './common'
import { call } from './define'
import { listGroups, listSorts } from './words'

/**
 * By publication and by capture the newest come first, by title and by outlet those that begin with A; `isReversed` turns
 * that round. Within an outlet the newest are always first. By story the copies of a report stand together, where the newest of
 * them does. By place the articles of a collection stand as they were put into it, or moved in it; elsewhere nothing does.
 */
export const listOrder = z.object({ by: z.enum(listSorts), isReversed: z.boolean() })
export type ListOrder = z.infer<typeof listOrder>

/**
 * A list: a part of the library, of one source, of one collection or of all, in an order. Without one the newest published
 * come first.
 */
const listed = z.object({
  view: articleView,
  sourceId: sourceId.nullable(),
  collectionId: collectionId.optional(),
  order: listOrder.optional(),
})
export type Listed = z.infer<typeof listed>

const articleListInput = listed.extend({
  /** The `next` of the page before; null for the first page, or for one that begins at a position. */
  after: z.string().max(200).nullable(),
  /** How many articles stand before the page, where there is no `after`. */
  at: z.int().min(0).max(100_000_000).optional(),
  limit: z.int().min(1).max(200),
})

/**
 * `next` is null on the last page. `total` counts the whole list. `newest` is the number of the last article that came into
 * the library: what is then done with "all" is done with none that came later.
 */
const articlePage = z.object({
  articles: z.array(articleSummary),
  next: z.string().nullable(),
  total: z.int(),
  newest: z.int(),
})
export type ArticlePage = z.infer<typeof articlePage>

const articleGroupsInput = listed.extend({
  group: z.enum(listGroups).exclude(['none']),
  /** The `next` of the page before, null for the first. */
  after: z.string().max(300).nullable(),
})

const articleGroups = z.object({
  keys: z.array(z.string()),
  articles: z.array(z.int()),
  next: z.string().nullable(),
})
export type ArticleGroups = z.infer<typeof articleGroupsInput>

/** A story is called by the title of its earliest copy. */
const storyHead = z.object({ title: z.string(), outlets: z.int() })
export type StoryHead = z.infer<typeof storyHead>

/**
 * Articles that a person chose in a list: all from one to another in the order of the list, both included, or all where
 * `from` and `to` are null; of those, none that came after `newest`, and none of `without`; and those of `also`. So a person
 * can choose 100,000 articles, of which the window knows a few.
 */
const chosenArticles = z.object({
  list: listed,
  span: z.object({ from: articleId.nullable(), to: articleId.nullable(), newest: z.int().min(0) }).nullable(),
  without: z.array(articleId).max(2000),
  also: z.array(articleId).max(2000),
})
export type ChosenArticles = z.infer<typeof chosenArticles>

/** What can be done with many articles. */
const deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), is: z.boolean() }),
  z.object({ kind: z.literal('starred'), is: z.boolean() }),
  z.object({ kind: z.literal('archived'), is: z.boolean() }),
  z.object({ kind: z.literal('deleted'), is: z.boolean() }),
  z.object({ kind: z.literal('tag'), name: z.string().trim().min(1, 'must not be empty').max(100) }),
  /** Puts them into a collection, or takes them out of it. */
  z.object({ kind: z.literal('collected'), collectionId, is: z.boolean() }),
  z.object({ kind: z.literal('outlet'), name: z.string().trim().min(1).max(200).nullable() }),
  z.object({ kind: z.literal('published'), date: statedDate.nullable() }),
])
export type Deed = z.infer<typeof deed>

/**
 * What would go for good with some deleted articles: what a person made, the pictures and the bytes of files that no other article needs.
 * `fromFeeds`: brought by a feed that is followed, which may bring them again.
 */
const erasingWeight = z.object({
  articles: z.int(),
  highlights: z.int(),
  notes: z.int(),
  quotes: z.int(),
  images: z.int(),
  bytes: z.int(),
  fromFeeds: z.int(),
})
export type ErasingWeight = z.infer<typeof erasingWeight>

export const articleListCalls = {
  /** Archived and deleted articles only show in their own view. */
  'article.list': call(articleListInput, articlePage),
  /** Which of these a list has, and how many of its articles stand before the first of those; null where it has none. */
  'article.position': call(
    listed.extend({ articleIds: z.array(articleId).max(300) }),
    z.object({ isListed: z.array(z.boolean()), position: z.int().nullable() }),
  ),
  /** What stands together in a list, and how many articles each has; a page of groups goes on where the one before ended. */
  'article.groups': call(articleGroupsInput, articleGroups),
  /** What stories are called, by the keys that they have as groups; null for one that is none any more. */
  'article.stories': call(
    z.object({ keys: z.array(z.string().max(20)).max(100) }),
    z.object({ stories: z.array(storyHead.nullable()) }),
  ),
  /**
   * How many articles stand before the first whose title, outlet or date begins with this, by what the list is sorted by; where none
   * does, before the place where it would stand. Dates as 2016-03-25, as far as they are typed.
   */
  'article.seek': call(
    listed.extend({ text: z.string().min(1).max(200) }),
    z.object({ position: z.int().nullable(), isThere: z.boolean() }),
  ),
  /**
   * Does one thing with many articles, in one step of undo. What takes long tells of itself by `act.progress` and ends where
   * it is by `act.cancel`; `changed` counts those that were changed by then: what is so already is passed over.
   */
  'article.doWithMany': call(
    z.object({ actId, chosen: chosenArticles, deed }),
    z.object({ changed: z.int(), isCancelled: z.boolean() }),
  ),
  /** What `article.erase` would delete for good. */
  'article.weigh': call(z.object({ chosen: chosenArticles }), erasingWeight),
  /**
   * Deletes for good those of the chosen articles that are deleted, with all that belongs to them and the files that nothing else needs.
   * It cannot be undone, so the library is backed up first: where that fails, it throws `conflict` and deletes nothing, unless
   * `withoutBackup` is true. It takes turns as `article.doWithMany`; where it is cancelled, the others stay deleted as they are.
   */
  'article.erase': call(
    z.object({ actId, chosen: chosenArticles, withoutBackup: z.boolean().optional() }),
    z.object({ erased: z.int(), isCancelled: z.boolean() }),
  ),
  /** Ends what is being done with many articles, or undone; what is done stays so. */
  'act.cancel': call(z.object({ actId }), z.object({})),
}
