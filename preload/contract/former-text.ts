import { z } from 'zod'
import { article } from './article'
import { articleId, revisionId } from './common'
import { call } from './define'
import { revisionSummary } from './revision'

const formerText = z.object({
  /** As it is read with that revision, under the headline that it had with it. */
  article,
  summary: revisionSummary,
  /**
   * Whose its byline and dates are: what was captured with that text, the same but for what a person corrected since, or the article's
   * present ones, where the library did not keep what was captured.
   */
  factsFrom: z.enum(['capture', 'corrected', 'article']),
})
export type FormerText = z.infer<typeof formerText>

export const formerTextCalls = {
  /** One of an article's revisions to be read. Throws `not-found` where it is not the article's. */
  'revision.get': call(z.object({ articleId, revisionId }), formerText),
}
