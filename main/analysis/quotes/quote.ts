import type { QuotedSpan } from './spans'

/** How words are given: whole sentences in marks or in a block quote, a few words in marks, or without marks. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect' | 'scare'

/** Who said something, where the text names them. */
export type Speaker = { start: number; end: number; text: string; name: string; entity: string | null }

/** Words that somebody said. Offsets are UTF-16 units into the text. */
export type Quote = {
  start: number
  end: number
  /** The paragraphs of a quotation that goes on over several. */
  pieces: { start: number; end: number }[]
  kind: QuoteKind
  cue: { start: number; end: number } | null
  speaker: Speaker | null
  addressee: string | null
  confidence: number
  why: string
}

/** A quotation with its speaker's words, before it is known whom they name. */
export type Attributed = {
  span: QuotedSpan
  kind: QuoteKind
  /** Offsets of the words that name the speaker, and of the verb. */
  speaker: { start: number; end: number } | null
  cue: { start: number; end: number } | null
  why: string
  confidence: number
}
