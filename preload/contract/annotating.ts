import { mergeCalls } from './define'
import { highlightCalls } from './highlight'
import { noteCalls } from './note'
import { tagCalls } from './tag'

/** What a person puts on a text. */
export const annotatingCalls = mergeCalls(highlightCalls, noteCalls, tagCalls)
