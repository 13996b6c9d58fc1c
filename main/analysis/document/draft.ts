import type { Tagged } from '../tagger/tag'
import type { Token } from '../words/tokens'

/** A name with its words, while its kind is still to be settled. */
export type Draft = Tagged & { name: string; why: string; short?: string }

/** A part of an article's text, and the names in it so far. */
export type DraftRead = { tokens: readonly Token[]; names: Draft[] }
