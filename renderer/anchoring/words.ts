import { borderBefore } from '../../preload/contract/graphemes'
import type { TextSpan } from './passage'

const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const nearby = 200

/** The word at an offset; between words, the one that follows. Null where neither is near. */
export function wordAt(text: string, offset: number): TextSpan | null {
  const from = Math.max(0, offset - nearby)
  const window = text.slice(from, offset + nearby)
  for (const segment of words.segment(window)) {
    const end = from + segment.index + segment.segment.length
    if (segment.isWordLike && end > offset) return { start: from + segment.index, end }
  }
  return null
}

/** Words short enough to be read out or shown in a label, cut between words, or between characters of a long one. */
export function shorten(text: string, maxLength = 120): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= maxLength) return plain
  const space = plain.lastIndexOf(' ', maxLength - 1)
  const cut = space > maxLength / 2 ? space : borderBefore(plain, maxLength - 1)
  return `${plain.slice(0, cut).trimEnd()}…`
}
