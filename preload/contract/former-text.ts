import { z } from 'zod'
import { article } from './article'
import { articleId, revisionId } from './common'
import { call } from './define'
import { revisionSummary } from './revision'

/** `article`: as it is read with that revision, under the headline that it had with it. */
const formerText = z.object({ article, summary: revisionSummary })
export type FormerText = z.infer<typeof formerText>

export const formerTextCalls = {
  /** One of an article's revisions to be read. Throws `not-found` where it is not the article's. */
  'revision.get': call(z.object({ articleId, revisionId }), formerText),
}
