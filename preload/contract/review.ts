import { z } from 'zod'
import { entityId, highlightId, instant, noteId, offset, quoteId, revisionId, sourceId } from './common'
import { call } from './define'
import { cursor, entityRef, fromArticle, pageLimit } from './entity-ref'
import { highlightColor, rewording } from './highlight'
import { journalDay } from './note'
import { span } from './quote'
import { reviewDays, reviewGroups, reviewKinds, reviewSorts, reviewStates, tagsOn } from './words'

export const reviewFilter = z.object({
  /** Words of a passage, a note or a quotation; the last one may be unfinished. */
  words: z.string().max(300),
  kind: z.enum(reviewKinds).nullable(),
  color: highlightColor.nullable(),
  /** With all that is nested in it. */
  tag: z.string().max(200).nullable(),
  /** One more that it must have. */
  alsoTag: z.string().max(200).nullable(),
  /** On what these two lie. */
  tagsOn: z.enum(tagsOn),
  sourceId: sourceId.nullable(),
  /** Whom the words name; for a note on an entity, whom it is on. */
  names: entityRef.nullable(),
  speaker: entityRef.nullable(),
  /** EDTF days or months, both included; null for no bound. `days` says of which day they are. */
  from: z.string().max(30).nullable(),
  until: z.string().max(30).nullable(),
  days: z.enum(reviewDays),
  state: z.enum(reviewStates).nullable(),
  hasNote: z.boolean().nullable(),
})
export type ReviewFilter = z.infer<typeof reviewFilter>

/** How rows stand; each group has them in the order of `sort`, and within an article they always stand as in its text. */
export const reviewOrder = z.object({ sort: z.enum(reviewSorts), group: z.enum(reviewGroups) })
export type ReviewOrder = z.infer<typeof reviewOrder>

/** A row is known by its kind and its id. */
const reviewRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('highlight'), id: highlightId }),
  z.object({ kind: z.literal('note'), id: noteId }),
  z.object({ kind: z.literal('quote'), id: quoteId }),
])
export type ReviewRef = z.infer<typeof reviewRef>

export const listedRow = z.object({
  /** The row, and under which tag it stands where rows are grouped by tag: then a row may stand there several times. */
  key: z.string(),
  ref: reviewRef,
  /** Null for a note that is on no article. */
  article: fromArticle.nullable(),
  entity: z.object({ entityId, name: z.string() }).nullable(),
  /** Of an entry of the journal. */
  day: journalDay.nullable(),
  /** The beginning of the words as they were marked or decided on; empty for a note. */
  words: z.string(),
  /** The hash of the image that is marked; its words are its caption, or what describes it. */
  image: z.string().nullable(),
  /** The beginning of its notes; null where it has none. */
  note: z.string().nullable(),
  color: highlightColor.nullable(),
  tags: z.array(z.string()),
  /** Those of its article. */
  articleTags: z.array(z.string()),
  speaker: z.string().nullable(),
  state: z.enum(reviewStates).nullable(),
  made: instant,
  /** Where the words stand in the current text, and by what a quotation is found there; null where they are gone. */
  at: span.nullable(),
  /** The tag under which it stands; null where rows are not grouped by tag, or it has none. */
  underTag: z.string().nullable(),
})
export type ListedRow = z.infer<typeof listedRow>

const reviewRow = listedRow.extend({
  /**
   * How the current text differs from the words, where its state is `changed`, and what the person decided; else null. Of a page
   * only what stands beside the changes, and only the beginning of much. No pieces where an image is marked, or the words are
   * too many to be compared: then `meaning` says so.
   */
  rewording: rewording.omit({ words: true }).nullable(),
})
export type ReviewRow = z.infer<typeof reviewRow>

const reviewPage = z.object({ rows: z.array(reviewRow), next: cursor.nullable() })
export type ReviewPage = z.infer<typeof reviewPage>

/** A passage with some sentences around it, in the text of the revision that it was marked in. */
const reviewPassage = z.object({
  row: reviewRow,
  revisionId: revisionId.nullable(),
  revisionNumber: z.int().nullable(),
  start: offset.nullable(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
  notes: z.array(z.object({ id: noteId, body: z.string(), version: z.int() })),
})
export type ReviewPassage = z.infer<typeof reviewPassage>

export const reviewCalls = {
  /** The rows that a filter leaves, a page at a time. */
  'review.page': call(
    z.object({ filter: reviewFilter, order: reviewOrder, after: cursor.nullable(), limit: pageLimit }),
    reviewPage,
  ),
  'review.count': call(z.object({ filter: reviewFilter }), z.object({ found: z.int() })),
  /** Null where the row is not there any more. */
  'review.passage': call(z.object({ ref: reviewRef }), reviewPassage.nullable()),
  /** One of them, by chance, rather one that was not seen for long; and it counts as seen. Null where there is none. */
  'review.random': call(z.object({ filter: reviewFilter }), listedRow.nullable()),
}
