import { z } from 'zod'
import { uuidPattern } from './words'

const uuid = z.string().regex(uuidPattern, 'must be a UUIDv7')

export const articleId = uuid.brand<'ArticleId'>()
export const revisionId = uuid.brand<'RevisionId'>()
export const sourceId = uuid.brand<'SourceId'>()
export const feedId = uuid.brand<'FeedId'>()
export const feedRuleId = uuid.brand<'FeedRuleId'>()
export const savedSearchId = uuid.brand<'SavedSearchId'>()
export const collectionId = uuid.brand<'CollectionId'>()
export const highlightId = uuid.brand<'HighlightId'>()
export const noteId = uuid.brand<'NoteId'>()
export const entityId = uuid.brand<'EntityId'>()
export const mentionId = uuid.brand<'MentionId'>()
export const quoteId = uuid.brand<'QuoteId'>()
export const jobId = uuid.brand<'JobId'>()
export const taggingId = uuid.brand<'TaggingId'>()
export const draftId = uuid.brand<'DraftId'>()
/** Changes that carry the same act id are undone together. */
export const actId = uuid.brand<'ActId'>()

/** For calls that a message offers to take back: what the window calls the act, so that it takes back this one alone. */
export const namedAct = { actId: actId.optional() }

export type ArticleId = z.infer<typeof articleId>
export type RevisionId = z.infer<typeof revisionId>
export type SourceId = z.infer<typeof sourceId>
export type FeedId = z.infer<typeof feedId>
export type FeedRuleId = z.infer<typeof feedRuleId>
export type SavedSearchId = z.infer<typeof savedSearchId>
export type CollectionId = z.infer<typeof collectionId>
export type HighlightId = z.infer<typeof highlightId>
export type NoteId = z.infer<typeof noteId>
export type EntityId = z.infer<typeof entityId>
export type MentionId = z.infer<typeof mentionId>
export type QuoteId = z.infer<typeof quoteId>
export type JobId = z.infer<typeof jobId>
export type TaggingId = z.infer<typeof taggingId>
export type DraftId = z.infer<typeof draftId>
export type ActId = z.infer<typeof actId>

/** A moment as the library writes it: UTC, ISO 8601 with milliseconds. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'must be a UTC instant')

/** A moment, or the day, month or year where the source says no more. */
export const statedMoment = z.union([instant, z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/)])

/**
 * A place in a text, in UTF-16 code units, as JavaScript counts. The bound is only there to refuse nonsense.
 */
export const offset = z.int().min(0).max(100_000_000)
export const nothing = z.object({})
export const done = z.object({})

const edtf = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?)?)?$/

/**
 * A date as precisely as its words give it.
 * `value` is EDTF level 0 without a zone (2016, 2016-03, 2016-03-25, 2016-03-25T05:55);
 * `zone` is `Z`, an offset like `+02:00`, or null where the source does not say: never guessed.
 */
export const statedDate = z.object({
  value: z.string().regex(edtf, 'must look like 2016-03-25 or 2016-03-25T05:55'),
  zone: z
    .string()
    .regex(/^(Z|[+-](0\d|1[0-4]):[0-5]\d)$/, 'must be Z or an offset like +02:00')
    .nullable(),
  words: z.string().max(200),
})
export type StatedDate = z.infer<typeof statedDate>
