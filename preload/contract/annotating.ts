import { colorCalls } from './color'
import { mergeCalls } from './define'
import { highlightCalls } from './highlight'
import { noteCalls } from './note'
import { reviewCalls } from './review'
import { tagCalls } from './tag'

/** What a person puts on a text, and the review of it. */
export const annotatingCalls = mergeCalls(highlightCalls, colorCalls, noteCalls, tagCalls, reviewCalls)
