import type { Passage } from '../../preload/contract/highlight'
import { borderAfter, borderBefore } from '../../preload/contract/graphemes'

/** Where in a revision's canonical text, in UTF-16 code units. */
export type TextSpan = { start: number; end: number }

/** The contract's limit for a passage; a selection beyond it is a mistake rather than a quotation. */
export const maxPassageLength = 200_000

// Enough to tell two equal sentences apart, short enough to survive an edit next to the passage.
const surroundings = 32

/** The span without the white space at its ends, or null where nothing else was in it. */
export function trimSpan(text: string, span: TextSpan): TextSpan | null {
  let start = Math.max(0, span.start)
  let end = Math.min(text.length, span.end)
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return start < end ? { start, end } : null
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index))
}

/** The span widened so that no emoji, accent or surrogate pair is cut in two. */
export function wholeCharacters(text: string, span: TextSpan): TextSpan {
  return { start: borderBefore(text, span.start), end: borderAfter(text, span.end) }
}

/**
 * The passage of a selected span, as the library keeps it: its words and the words before and after them.
 * Null where nothing but blanks is selected, or more than a passage may hold. Prefix and suffix are cut
 * between characters too.
 */
export function describePassage(text: string, selected: TextSpan): Passage | null {
  const trimmed = trimSpan(text, selected)
  if (!trimmed) return null
  const { start, end } = wholeCharacters(text, trimmed)
  if (end - start > maxPassageLength) return null
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(borderAfter(text, start - surroundings), start),
    suffix: text.slice(end, borderBefore(text, end + surroundings)),
  }
}
