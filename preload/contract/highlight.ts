import { z } from 'zod'
import { articleId, done, highlightId, instant, offset, revisionId, namedAct } from './common'
import { call } from './define'
import { highlightColors } from './words'

export const highlightColor = z.enum(highlightColors)
export type HighlightColor = z.infer<typeof highlightColor>

/**
 * Where in a revision: UTF-16 offsets, and the words themselves with what stands around them
 * (W3C Web Annotation, sections 4.2.4 Text Quote Selector and 4.2.5 Text Position Selector).
 */
export const passage = z
  .object({
    start: offset,
    end: offset,
    exact: z.string().min(1).max(200_000),
    prefix: z.string().max(64),
    suffix: z.string().max(64),
  })
  .refine((p) => p.end - p.start === p.exact.length, 'exact must be as long as start to end')
export type Passage = z.infer<typeof passage>

/** Where a highlight's words are in the article's current revision. `gone` has no place and is shown in the list only. */
export const placement = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['exact', 'moved', 'changed']), start: offset, end: offset }),
  z.object({ state: z.literal('gone') }),
])
export type Placement = z.infer<typeof placement>

export const highlight = z.object({
  id: highlightId,
  articleId,
  revisionId,
  passage,
  placement,
  color: highlightColor,
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
})
export type Highlight = z.infer<typeof highlight>

export const highlightCalls = {
  'highlight.list': call(z.object({ articleId }), z.array(highlight)),
  /** Throws `conflict` where the passage's words are not what the revision says at its offsets. */
  'highlight.create': call(z.object({ articleId, revisionId, passage, color: highlightColor }), highlight),
  'highlight.setColor': call(z.object({ highlightId, color: highlightColor }), highlight),
  /** Its note goes with it, and comes back with undo. */
  'highlight.remove': call(z.object({ highlightId, ...namedAct }), done),
}
