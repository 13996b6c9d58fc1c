import { z } from 'zod'
import { articleId, done, offset, quoteId, revisionId, sourceId, namedAct } from './common'
import { call } from './define'
import { cursor, entityRef, fromArticle, pageLimit } from './entity-ref'
import { passage } from './highlight'
import { comparedPiece } from './revision'

export const span = z.object({ start: offset, end: offset })
export type Span = z.infer<typeof span>

/** Whole sentences in marks or set off as a block quotation, a few words in marks, or told in the writer's words. */
export const quoteKind = z.enum(['direct', 'mixed', 'indirect'])
export type QuoteKind = z.infer<typeof quoteKind>

/** Words that a speaker said, as an engine found them. Rebuildable: a suggestion. */
export type FoundQuote = Span & {
  /** The paragraphs of a quotation that goes on over several; at least one. */
  pieces: Span[]
  kind: QuoteKind
  cue: Span | null
  speaker:
    | (Span & {
        /** The words of the text ("he"), and the name that they stand for. */
        text: string
        name: string
        /** The key of a found entity of the same analysis; null where the speaker has no name. */
        entity: string | null
      })
    | null
  addressee: string | null
  /** From 0 to 1. */
  confidence: number
  why: string
}

/** `corrected`: confirmed with another speaker or other words than were found. */
const quoteState = z.enum(['suggested', 'confirmed', 'corrected', 'rejected'])
export type QuoteState = z.infer<typeof quoteState>

const quoteSpeaker = z.object({
  /** Where the text names the speaker, in the current revision; null where it does not say or no longer does. */
  mention: span.nullable(),
  /** "he", "Putin", "a Russian military spokesperson". */
  words: z.string(),
  /** Whom they stand for, as the library calls them; the same as the words for a speaker without a name. */
  name: z.string(),
  /** For the speaker's page; null for a speaker without a name. */
  ref: entityRef.nullable(),
})
export type QuoteSpeaker = z.infer<typeof quoteSpeaker>

const quote = z.object({
  /** The decision, where there is one. */
  id: quoteId.nullable(),
  articleId,
  revisionId,
  /** By this the acts below find it again, and it stays when the span is adjusted. */
  at: span,
  /** The words, as found or as adjusted. */
  start: offset,
  end: offset,
  pieces: z.array(span).min(1),
  exact: z.string(),
  /** The words that a person decided on, where a later revision changed them; null where they are the same. */
  decidedOn: z
    .object({
      words: z.string(),
      /** Where they stand in that revision. */
      place: span,
      revisionId,
      revisionNumber: z.int().min(1),
      originalSha256: z.string().length(64),
    })
    .nullable(),
  kind: quoteKind,
  cue: span.extend({ words: z.string() }).nullable(),
  speaker: quoteSpeaker.nullable(),
  addressee: z.string().nullable(),
  state: quoteState,
  /** What was found, where a person corrected it. */
  foundSpeaker: z.string().nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  /** The rule in words; for a decided one that is not found any more it says so. */
  why: z.string(),
})
export type Quote = z.infer<typeof quote>

const ledgerEntry = z.object({ article: fromArticle, quote })
export type LedgerEntry = z.infer<typeof ledgerEntry>

const ledgerPage = z.object({ quotes: z.array(ledgerEntry), next: cursor.nullable() })
export type LedgerPage = z.infer<typeof ledgerPage>

const ledgerFilter = z.object({
  speaker: entityRef.nullable(),
  sourceId: sourceId.nullable(),
  /** EDTF days or months, both included; null for no bound. */
  from: z.string().max(30).nullable(),
  until: z.string().max(30).nullable(),
  state: quoteState.nullable(),
  /** Words of the quotation, the last one may be unfinished. */
  text: z.string().max(300),
})
export type LedgerFilter = z.infer<typeof ledgerFilter>

/** How many there are in each state, whatever state the filter asks for. None is counted beyond `maxCounted`. */
const ledgerCounts = z.object({
  suggested: z.int(),
  confirmed: z.int(),
  corrected: z.int(),
  rejected: z.int(),
  maxCounted: z.int(),
})
export type LedgerCounts = z.infer<typeof ledgerCounts>

const quoteAt = z.object({ articleId, at: span })
const decided = z.object({ quoteId })
const paged = { after: cursor.nullable(), limit: pageLimit }

export const quoteCalls = {
  /** In the order in which they stand in the current text; rejected ones are among them. */
  'quote.byArticle': call(z.object({ articleId }), z.array(quote)),
  /** All quotations of the library, by the day of their article. */
  'quote.ledger': call(
    z.object({ filter: ledgerFilter, order: z.enum(['newest', 'oldest']), ...paged }),
    ledgerPage,
  ),
  'quote.ledgerCounts': call(z.object({ filter: ledgerFilter }), ledgerCounts),
  /** What an entity said. Rejected ones are left out. */
  'entity.quotesBy': call(z.object({ of: entityRef, ...paged }), ledgerPage),
  /** What others said of it: quotations that name it. */
  'entity.quotesAbout': call(z.object({ of: entityRef, ...paged }), ledgerPage),
  /** Pins words, speaker and cue as they are: no later analysis changes them. Throws `not-found` where there is none. */
  'quote.confirm': call(quoteAt, decided),
  /** All in one step of undo; those that are decided already stay as they are. */
  'quote.confirmMany': call(
    z.object({ quotes: z.array(quoteAt).min(1).max(500), ...namedAct }),
    z.object({ confirmed: z.int() }),
  ),
  'quote.reject': call(quoteAt.extend(namedAct), decided),
  /** Null: no speaker is named. In words for a speaker without a name. The quotation counts as corrected. */
  'quote.setSpeaker': call(
    quoteAt.extend({
      speaker: z.union([entityRef, z.object({ words: z.string().trim().min(1).max(300) })]).nullable(),
    }),
    decided,
  ),
  /** Throws `conflict` where the passage's words are not what the revision says there. */
  'quote.setSpan': call(quoteAt.extend({ revisionId, passage }), decided),
  /** How the words differ from those that were decided on, and what that means; nothing where they do not. */
  'quote.rewording': call(
    quoteAt,
    z.object({ pieces: z.array(comparedPiece), meaning: z.array(z.string()) }),
  ),
  /** Takes the decision back: what was found is a suggestion again. */
  'quote.withdraw': call(decided, done),
}
