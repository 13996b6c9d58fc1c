import { z } from 'zod'
import { articleId, highlightId, instant, nothing } from './common'
import { call } from './define'
import { importStart } from './importing'
import { span } from './quote'
import { comparedPiece } from './revision'

/** What one fetch that a person asked for has received so far; `total` is null where the site does not say. */
export const fetchProgress = z.object({ host: z.string(), received: z.int(), total: z.int().nullable() })
export type FetchProgress = z.infer<typeof fetchProgress>

/** A highlight, or a quotation by where it was found. */
const toCheck = z.union([z.object({ articleId, highlightId }), z.object({ articleId, at: span })])
export type ToCheck = z.infer<typeof toCheck>

const checkedPage = z.object({
  /** `elsewhere`: just so, but in another place. `other`: other words stand where they stood. */
  says: z.enum(['same', 'elsewhere', 'other', 'gone']),
  /** Both wordings laid over each other, where they are others. */
  pieces: z.array(comparedPiece),
  /** What is more than a choice of words, a sentence each: a no that came or went, another number. */
  meaning: z.array(z.string()),
  /** It has hardly anything of the article: it may be another page, or one that asks for a login. */
  isOtherPage: z.boolean(),
  /** The library has this very text as the article's. */
  isKept: z.boolean(),
  host: z.string(),
  checkedAt: instant,
})
export type CheckedPage = z.infer<typeof checkedPage>

export const fetchCalls = {
  /** Goes online: the page at an address as a draft. One at a time. */
  'fetch.page': call(z.object({ address: z.string().min(1).max(2000) }), importStart),
  /** Goes online: what an article's page says now of words of it. Nothing is stored. One at a time. */
  'fetch.check': call(z.object({ of: toCheck }), checkedPage),
  /**
   * Makes the page that was checked last the article's text, as another revision; only its pictures are fetched. Throws
   * `not-found` where no page of this article was checked since, or it was let go.
   */
  'fetch.keepChecked': call(z.object({ articleId }), nothing),
  /** Lets go of the page that was checked. */
  'fetch.forgetChecked': call(nothing, nothing),
  /** Ends the fetch that is under way; the call that asked for it fails as cancelled. */
  'fetch.cancel': call(nothing, nothing),
}
