import type { EntityKind } from '../../preload/contract/entity'
import type { HighlightColor } from '../../preload/contract/highlight'

/** Markdown, a line each. */
export type SampleNote = readonly string[]

/** `words` stand once in the article; blanks and line ends are taken as equal. */
type SampleHighlight = { words: string; color: HighlightColor; note?: SampleNote }

/** A name that the sample's analyst has confirmed, and the other forms in which the article has it. */
export type SampleName = { kind: EntityKind; name: string; forms?: readonly string[] }

/**
 * A quotation that the analyst has decided on. `by` and `cue` are the words nearest to it that name the speaker and the
 * verb; `speaker` is whom they stand for, one of the names confirmed in the article.
 */
export type SampleQuote = {
  words: string
  by: string
  cue: string
  speaker: string
  /** What was taken for the speaker before the analyst corrected it. */
  correctedFrom?: string
}

/** An article as its file was captured, and what an analyst has done with it since. */
export type SampleArticle = {
  file: string
  text: string
  outlet: string
  language: string
  url?: string
  capturedAt: string
  read?: true
  starred?: true
  archived?: true
  note?: SampleNote
  highlights?: readonly SampleHighlight[]
  confirmed?: readonly SampleName[]
  quotes?: readonly SampleQuote[]
}
