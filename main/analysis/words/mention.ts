import type { EntityKind } from '../../../preload/contract/entity'

/** A name found in the text, before it is known whose it is. */
export type Mention = {
  start: number
  end: number
  kind: EntityKind
  /** The words of the name with single blanks and plain apostrophes. */
  name: string
  confidence: number
  why: string
  /** The fuller name that the article itself gives for these words, in brackets or before. */
  shortFor?: string
}

/** Where a name stands, and what it is a name of. */
export type Named = Pick<Mention, 'start' | 'end'> & { kind: string }
