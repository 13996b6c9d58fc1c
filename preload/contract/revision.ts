import { z } from 'zod'
import { articleId, instant, revisionId } from './common'
import { call } from './define'

export const revisionSummary = z.object({
  id: revisionId,
  number: z.int().min(1),
  createdAt: instant,
  /** The headline that the article has with it. */
  title: z.string(),
  /** Bytes that were captured anew, or the former ones: with what a person corrected, or read again. */
  by: z.enum(['capture', 'correction', 'reading']),
  originalSha256: z.string().length(64),
  originalName: z.string().nullable(),
  /** It is the article's text. */
  isCurrent: z.boolean(),
  /** In UTF-16 code units. */
  length: z.int(),
})
export type RevisionSummary = z.infer<typeof revisionSummary>

/** A stretch of two texts laid over each other, in the order in which one reads them. */
export const comparedPiece = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })
export type ComparedPiece = z.infer<typeof comparedPiece>

export const revisionCalls = {
  /** The newest first. An article's text is that of the one its `revision` names, mostly the newest. */
  'revision.list': call(z.object({ articleId }), z.array(revisionSummary)),
  /** Throws `not-found` where a revision is not the article's. */
  'revision.compare': call(
    z.object({ articleId, from: revisionId, to: revisionId }),
    z.object({ pieces: z.array(comparedPiece) }),
  ),
}
