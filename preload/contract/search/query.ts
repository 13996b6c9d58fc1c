import type { highlightColors } from '../words'
import type { FixedField, SearchField, SearchFieldOrAny } from './fields'

/** What was typed into the search box, as it was read. The text itself is what a saved search keeps. */
export type SearchQuery = {
  /** Null: nothing is searched for, so that everything is found. */
  readonly root: SearchNode | null
  readonly parts: readonly SearchPart[]
  /** Sentences that say how something odd was read. */
  readonly notes: readonly string[]
}

/**
 * `and` and `or` have at least two children, none of their own type. A `not` is never in a `not`.
 */
export type SearchNode =
  | { readonly type: 'and' | 'or'; readonly children: readonly SearchNode[] }
  | { readonly type: 'not'; readonly child: SearchNode }
  | SearchTerm

export type SearchTerm = {
  readonly type: 'term'
  readonly field: SearchFieldOrAny
  readonly value: SearchValue
  /** Where the value is in the typed text, in UTF-16 code units, without the field's name. */
  readonly from: number
  readonly to: number
}

export type SearchValue = SearchWords | SearchNear | SearchDates | SearchOneOf

/** A word, or a phrase. The words may have no letter or digit: that is for who looks for them to answer. */
export type SearchWords = {
  readonly kind: 'words'
  readonly text: string
  /** It stood in quotation marks: its words are looked for side by side. */
  readonly exact: boolean
  /** The last word is the beginning of one: it ended in a star, or is still being typed. */
  readonly prefix: boolean
}

/** At least two words or phrases, in any order, with at most so many words between the first and the last. */
export type SearchNear = {
  readonly kind: 'near'
  readonly texts: readonly string[]
  readonly distance: number
}

/**
 * Bounds that belong to what is found, each as precise as it was typed (2016, 2016-03, 2016-03-14); null is no bound.
 * An upper bound of 2016 has all of that year in it.
 */
export type SearchDates = {
  readonly kind: 'dates'
  readonly from: string | null
  readonly to: string | null
  /** As it was typed where the bounds depend on the day, such as `last-7-days`. */
  readonly relative: string | null
}

/** One of a field's known values, such as a colour. */
export type SearchOneOf = { readonly kind: 'one-of'; readonly value: OneOfValue }
export type OneOfValue = FixedField['values'][number]

/** A field with what was typed for it, to be shown as a chip. `withoutPart` takes it out of the text. */
export type SearchPart = {
  readonly field: SearchField
  readonly label: string
  readonly value: string
  readonly isExcluded: boolean
  readonly from: number
  readonly to: number
}

export type QueryOptions = {
  /** The text ends where the caret is: its last word is still being typed. */
  readonly isTyping: boolean
  /** What `today` is told by. */
  readonly now: Date
  /** An IANA time zone, such as `Europe/Oslo`. */
  readonly zone: string
  /** What the person calls the colours of highlights, where they have other names than their own. */
  readonly colorNames?: ColorNames | undefined
}

export type ColorNames = Readonly<Partial<Record<(typeof highlightColors)[number], string>>>

/** As long as a pasted paragraph; no more can be asked. */
export const maxQueryLength = 4_000

/** What lies beyond these is left out, and a note says so. */
export const maxTerms = 64
export const maxWordLength = 400
/** A pasted sentence or paragraph is still found. */
export const maxPhraseLength = 2_000
export const maxNesting = 20
export const maxDistance = 100
