import { z } from 'zod'
import { articleId, offset } from './common'
import { call } from './define'
import { cursor, entityRef, fromArticle, pageLimit } from './entity-ref'

/** A date that a text names: `value` is EDTF, no finer than the words say. Rebuildable: a suggestion. */
const foundDate = z.object({
  start: offset,
  end: offset,
  value: z.string().max(100),
  words: z.string(),
  why: z.string(),
  confidence: z.number().min(0).max(1),
})
export type FoundDate = z.infer<typeof foundDate>

const datedLine = z.object({
  article: fromArticle,
  date: foundDate,
  /** The sentence around the date, or a part of it. */
  before: z.string(),
  after: z.string(),
})
export type DatedLine = z.infer<typeof datedLine>

const timeline = z.object({ dates: z.array(datedLine), next: cursor.nullable() })
export type Timeline = z.infer<typeof timeline>

export const dateCalls = {
  /** In the order of what they mean, not of the text. */
  'date.byArticle': call(z.object({ articleId }), z.array(datedLine)),
  /** Dates in paragraphs that name the entity, earliest first; of its newest 500 articles. */
  'date.byEntity': call(z.object({ of: entityRef, after: cursor.nullable(), limit: pageLimit }), timeline),
}
