import { z } from 'zod'
import { articleId, entityId, highlightId, noteId, offset } from '../common'
import { call } from '../define'
import { cursor, entityKind, entityRef, pageLimit } from '../entity-ref'
import { highlightColor } from '../highlight'
import { journalDay } from '../note'
import { hitOrders } from '../words'
import { maxQueryLength } from './query'

/** Kinds of what can be found, in the order in which they are shown. */
export const hitKind = z.enum(['article', 'highlight', 'note', 'quote', 'name'])
export type HitKind = z.infer<typeof hitKind>

const range = z.object({ start: offset, end: offset })

/** Some words with those marked that were looked for. */
const excerpt = z.object({ text: z.string(), marks: z.array(range) })
export type Excerpt = z.infer<typeof excerpt>

export const hit = z.object({
  kind: hitKind,
  /** Null for a name, and for a note that is on no article. */
  articleId: articleId.nullable(),
  /** Of the article or the name; of a memo its first line, and of an entry of the journal nothing. */
  title: excerpt,
  /** What was found: a piece of the text, a highlight's or quotation's words, a note. Empty for a name. */
  snippet: excerpt,
  outlet: z.string().nullable(),
  /** EDTF, as the source said it. */
  published: z.string().nullable(),
  isUnread: z.boolean(),
  /** As in a list of articles; of another hit none. */
  tags: z.array(z.object({ name: z.string(), color: highlightColor.nullable() })),
  tagCount: z.int(),
  /** Where it stands in the current revision; null where the article begins, or where a highlight's words are gone. */
  at: range.nullable(),
  highlight: z
    .object({
      id: highlightId,
      color: highlightColor,
      /** Of a hit that is a highlight: the piece of its note that shows best what was looked for. */
      note: excerpt.nullable(),
    })
    .nullable(),
  noteId: noteId.nullable(),
  /** Who is quoted, by name. */
  speaker: z.string().nullable(),
  name: z.object({ ref: entityRef, kind: entityKind, articles: z.int(), mentions: z.int() }).nullable(),
  /** What a note on a name is about. */
  entityId: entityId.nullable(),
  /** Of an entry of the journal. */
  day: journalDay.nullable(),
})
export type SearchHit = z.infer<typeof hit>

const asked = {
  text: z.string().max(maxQueryLength),
  /** The last word is still being typed, and is the beginning of one. */
  isTyping: z.boolean(),
  /** What "today" is told by. */
  zone: z.string().max(100),
}

const order = z.enum(hitOrders)
export type HitOrder = z.infer<typeof order>

const facet = z.object({ value: z.string(), articles: z.int() })

const facets = z.object({
  /** How many were counted. */
  articles: z.int(),
  isMore: z.boolean(),
  outlets: z.array(facet),
  tags: z.array(facet),
  names: z.array(facet.extend({ kind: entityKind })),
  /** In how many of them names were counted. */
  articlesForNames: z.int(),
})
export type Facets = z.infer<typeof facets>

const months = z.object({
  /** How many were counted. */
  articles: z.int(),
  isMore: z.boolean(),
  /** How many of them have no date. */
  undated: z.int(),
  /** By when they were published, as 2016-03, or 2016 where no more is known. Months without an article are left out. */
  months: z.array(z.object({ month: z.string(), articles: z.int() })),
})
export type Months = z.infer<typeof months>

/**
 * What one key needs; `search.run` gives up a run for the next one of the same `run`, and for its first page all `search.counts`.
 */
const run = z.string().max(40)

/** Fields whose values the library tells. Outlets and names are listed elsewhere. */
const valueField = z.enum(['by', 'tag', 'section', 'lang'])
export type ValueField = z.infer<typeof valueField>

export const hitCalls = {
  /**
   * A page of what a query finds of one kind. `newest`: articles by date, highlights and notes by when they were made.
   * `entity` asks of quotations and highlights who is named in their own words, and of the others who is named in their article.
   * `best`: the best of the newest 3,000 articles, or of 1,000 where not all that have the words pass; of other kinds the same as
   * `newest`. No query is an error.
   */
  'search.run': call(
    z.object({ ...asked, run, kind: hitKind, order, after: cursor.nullable(), limit: pageLimit }),
    z.object({
      hits: z.array(hit),
      next: z.string().nullable(),
      /** How the query was read where that may surprise, in sentences. */
      notes: z.array(z.string()),
      /** The query with a word of the library for one that it does not have; null where nothing better is known. */
      didYouMean: z.string().nullable(),
      /** How many rows are not in the index yet. */
      waiting: z.int().min(0),
      /** A later run was asked for: there is nothing in this answer. */
      isCancelled: z.boolean(),
    }),
  ),
  /** How many of each kind there are, up to a thousand: `isMore` says that there are more. */
  'search.counts': call(
    z.object({ ...asked, run }),
    z.object({
      counts: z.record(hitKind, z.object({ count: z.int(), isMore: z.boolean() })),
      isCancelled: z.boolean(),
    }),
  ),
  /** By what the articles that a query finds can be narrowed. */
  'search.facets': call(z.object({ ...asked, run }), facets.extend({ isCancelled: z.boolean() })),
  /** When the articles were published that a query finds. */
  'search.months': call(z.object({ ...asked, run }), months.extend({ isCancelled: z.boolean() })),
  /**
   * The articles that are most like one, the likest first, and the words by which they were found; the newest 3,000 that have one
   * of these are ranked. Neither the article nor its copies are among them.
   */
  'search.similar': call(
    z.object({ articleId, limit: pageLimit }),
    z.object({ hits: z.array(hit), words: z.array(z.string()), isCancelled: z.boolean() }),
  ),
  /** Where an article's current text has the words that a query looks for, in their order; the first 5,000. */
  'search.marks': call(z.object({ text: asked.text, articleId }), z.object({ marks: z.array(range) })),
  /** What the library has for a field that begins as was typed, for completing it. */
  'search.values': call(
    z.object({ field: valueField, typed: z.string().max(200) }),
    z.object({ values: z.array(z.string()) }),
  ),
  /** Has the index made anew in the background, where it is thought to be wrong. */
  'search.rebuild': call(z.object({}), z.object({})),
}
