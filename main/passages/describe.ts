import type { Passage } from '../../preload/contract/highlight'
import { borderAfter, borderBefore } from '../../preload/contract/graphemes'

// Enough to tell two equal sentences apart, short enough to survive an edit beside the passage.
const surroundings = 32

/** A place in a text with its words and what stands around them, no character cut in two. */
export function describePassage(text: string, start: number, end: number): Passage {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(borderAfter(text, start - surroundings), start),
    suffix: text.slice(end, borderBefore(text, end + surroundings)),
  }
}
