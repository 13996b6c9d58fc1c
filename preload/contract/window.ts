import { z } from 'zod'
import { articleId, done } from './common'
import { call } from './define'
import { windowParts } from './words'

const windowPart = z.enum(windowParts)
export type WindowPart = z.infer<typeof windowPart>

/** What the window could not draw, for the log. Main takes the words out. */
const windowFailure = z.object({
  part: windowPart,
  /** The article that is not shown for it; null where the rest of the window shows it still. */
  articleId: articleId.nullable(),
  name: z.string().max(100),
  message: z.string().max(2000),
  stack: z.string().max(20_000),
})

export const windowCalls = {
  'window.failed': call(windowFailure, done),
  /**
   * The article was drawn, and the window went on. A start may begin with it again once it has stood for a while; one that
   * was left before that did not end the window, at least.
   */
  'window.shown': call(z.object({ articleId, hasStood: z.boolean() }), done),
  /** Loads the window's own page anew, which no page may do by itself; with the article that was read last, or none. */
  'window.reload': call(z.object({ isWithoutLast: z.boolean() }), done),
}
