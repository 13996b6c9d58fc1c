import { borderAfter, borderBefore } from '../../../preload/contract/graphemes'

// About a line of text on either side.
const maxContextLength = 160

/** The words around a place, of its own paragraph and no longer than a line; cut between words. */
export function around(text: string, start: number, end: number): { before: string; after: string } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const nextLine = text.indexOf('\n', end)
  const lineEnd = nextLine === -1 ? text.length : nextLine
  const before = text.slice(Math.max(lineStart, borderAfter(text, start - maxContextLength)), start)
  const after = text.slice(end, Math.min(lineEnd, borderBefore(text, end + maxContextLength)))
  const isBeforeCut = start - lineStart > maxContextLength
  const isAfterCut = lineEnd - end > maxContextLength
  return {
    before: isBeforeCut ? `…${before.replace(/^\S*\s/u, '')}` : before,
    after: isAfterCut ? `${after.replace(/\s\S*$/u, '')}…` : after,
  }
}
