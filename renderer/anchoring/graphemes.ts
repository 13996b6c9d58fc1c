const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

// Segmenting needs a start that is itself a border. One always lies before a space, so a word's length of looking
// back does; the limit is for scripts and emoji runs without spaces, where a cluster is far shorter than this.
const lookBack = 400
const lookAhead = 200

function safeStart(text: string, index: number): number {
  const limit = Math.max(0, index - lookBack)
  for (let i = index - 1; i > limit; i--) if (/\s/.test(text.charAt(i))) return i
  return limit > 0 && isLowSurrogate(text, limit) ? limit + 1 : limit
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/**
 * The character around an index, in Unicode's extended grapheme clusters (UAX #29). Only a window of the text
 * is segmented, so that the cost does not grow with it.
 */
function clusterAt(text: string, index: number): { start: number; end: number } {
  const from = safeStart(text, index)
  const window = text.slice(from, index + lookAhead)
  const cluster = graphemes.segment(window).containing(index - from)
  if (!cluster) return { start: index, end: index }
  return { start: from + cluster.index, end: from + cluster.index + cluster.segment.length }
}

/** The nearest border between two user-perceived characters at or before `index`. */
export function borderBefore(text: string, index: number): number {
  if (index <= 0) return 0
  return index >= text.length ? text.length : clusterAt(text, index).start
}

/** The nearest border between two user-perceived characters at or after `index`. */
export function borderAfter(text: string, index: number): number {
  if (index <= 0) return 0
  if (index >= text.length) return text.length
  const cluster = clusterAt(text, index)
  return cluster.start === index ? index : cluster.end
}
