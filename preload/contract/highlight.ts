import { z } from 'zod'
import { actId, articleId, done, highlightId, instant, offset, revisionId, namedAct } from './common'
import { call } from './define'
import { comparedPiece } from './revision'
import { highlightColors, highlightStyles, maxReviewed } from './words'

export const highlightColor = z.enum(highlightColors)
export type HighlightColor = z.infer<typeof highlightColor>

const highlightStyle = z.enum(highlightStyles)
export type HighlightStyle = z.infer<typeof highlightStyle>

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

/**
 * Where a highlight's words are in the article's current revision. `gone` has no place and is shown in the list only; so
 * is one that a person detached.
 */
const placement = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['exact', 'moved', 'changed']), start: offset, end: offset }),
  z.object({ state: z.literal('gone') }),
])
export type Placement = z.infer<typeof placement>

/** What a person wants of a highlight whose words were changed: it stays on the new words, or leaves the text. */
const rewordingDecision = z.enum(['kept', 'detached'])
export type RewordingDecision = z.infer<typeof rewordingDecision>

/** How the words at a highlight's place differ from those that were marked. Kinds of quotation marks, dashes and spaces do not. */
export const rewording = z.object({
  /** Both wordings laid over each other; with what stands beside them, where that denies them now. */
  pieces: z.array(comparedPiece),
  /** What is more than a choice of words, a sentence each: a no that came or went, another number. */
  meaning: z.array(z.string()),
  /** What stands there now: the wording that a decision is on. */
  words: z.string(),
  /** Null until the person says; what was kept on other words is asked about again. */
  decision: rewordingDecision.nullable(),
})
export type Rewording = z.infer<typeof rewording>

const sha256 = z.string().regex(/^[\da-f]{64}$/)

/** An image that is marked as a whole. */
const markedImage = z.object({
  sha256,
  /** In pixels, as it is shown. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Its caption where it was marked, else its alternative text; empty where it had neither. */
  words: z.string(),
  /** The image at its place in the current text: itself, or another one that came there. Null where it is gone. */
  shown: sha256.nullable(),
})

const highlight = z.object({
  id: highlightId,
  articleId,
  /** The revision that it was made in, and the original that has its words. */
  revisionId,
  revisionNumber: z.int().min(1),
  originalSha256: z.string().length(64),
  /** What was marked; of an image the beginning of the block at which it stands. */
  passage,
  /** Null for a highlight on words. */
  image: markedImage.nullable(),
  placement,
  /** Null where the current text has the words as they were marked, or has nothing of them. */
  rewording: rewording.nullable(),
  color: highlightColor,
  style: highlightStyle,
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
  /** It was changed on the disk: its checksum is not that of what was written. It cannot be edited. */
  isDamaged: z.literal(true).optional(),
})
export type Highlight = z.infer<typeof highlight>

const many = z.object({ highlightIds: z.array(highlightId).min(1).max(maxReviewed), actId })

export const highlightCalls = {
  'highlight.list': call(z.object({ articleId }), z.array(highlight)),
  /** Throws `conflict` where the passage's words are not what the revision says at its offsets. */
  'highlight.create': call(z.object({ articleId, revisionId, passage, color: highlightColor }), highlight),
  /**
   * On a whole image: of several that are the same, the one that stands at offset `at`. `replaces`: the highlight on an image
   * whose place, notes and tags it takes. Throws `conflict` where the article's current text has no such image there.
   */
  'highlight.createOnImage': call(
    z.object({
      articleId,
      revisionId,
      sha256,
      at: offset,
      color: highlightColor,
      replaces: highlightId.optional(),
    }),
    highlight,
  ),
  'highlight.setColor': call(z.object({ highlightId, color: highlightColor }), highlight),
  'highlight.setStyle': call(z.object({ highlightId, style: highlightStyle }), highlight),
  /**
   * Gives a highlight other bounds: a new one with its colour, notes and tags takes its place. Throws `conflict` where the
   * passage's words are not what the revision says at its offsets.
   */
  'highlight.replace': call(z.object({ highlightId, revisionId, passage, ...namedAct }), highlight),
  /** Throws `conflict` where the changed words are not those any more that the person saw. */
  'highlight.decide': call(
    z.object({ highlightId, decision: rewordingDecision, words: z.string().max(500_000) }),
    highlight,
  ),
  /** All in one step of undo; what is not there any more is passed over. */
  'highlight.setColorOfMany': call(many.extend({ color: highlightColor }), z.object({ changed: z.int() })),
  'highlight.removeMany': call(many, z.object({ changed: z.int() })),
  /** Its note goes with it, and comes back with undo. */
  'highlight.remove': call(z.object({ highlightId, ...namedAct }), done),
}
