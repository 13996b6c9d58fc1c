import { borderAfter, borderBefore } from '../../../preload/contract/graphemes'

// About a line of text on either side.
const maxContextLength = 160

/** The words around a place, of its own paragraph and no longer than a line; cut between words. */
export function around(text: string, start: number, end: number): { before: string; after: string } {
  // A paragraph may be the whole of a long text, of which thousands of names ask: no more of it is looked through than is shown.
  const from = Math.max(0, start - maxContextLength)
  const to = Math.min(text.length, end + maxContextLength)
  const lineBefore = text.slice(Math.max(0, from - 1), start).lastIndexOf('\n')
  const lineAfter = text.slice(end, to + 1).indexOf('\n')
  const isBeforeCut = lineBefore === -1 && from > 0
  const isAfterCut = lineAfter === -1 && to < text.length
  const lineStart = lineBefore === -1 ? 0 : Math.max(0, from - 1) + lineBefore + 1
  const lineEnd = lineAfter === -1 ? text.length : end + lineAfter
  const before = text.slice(Math.max(lineStart, borderAfter(text, from)), start)
  const after = text.slice(end, Math.min(lineEnd, borderBefore(text, to)))
  return {
    before: isBeforeCut ? `…${before.replace(/^\S*\s/u, '')}` : before,
    after: isAfterCut ? `${after.replace(/\s\S*$/u, '')}…` : after,
  }
}
