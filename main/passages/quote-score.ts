import search from 'approx-string-match'
import type { Passage } from '../../preload/contract/highlight'

// Weights as Hypothesis found them to work: the words count most, then what stands around them; where
// they stood only decides between equals.
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 }

/** Below this a match is of other words than those that were marked. */
export const minScore = 0.7

/** How alike words and what stands in their place are, from 0 to 1. */
export function likeness(words: string, found: string): number {
  if (words === found) return 1
  if (words === '' || found === '') return 0
  const [best] = search(found, words, words.length)
  return best === undefined ? 0 : 1 - best.errors / words.length
}

/** How surely a place in a text is where a passage's words are now, from 0 to 1. `quote` is the words' likeness. */
export function scoreOf(
  { prefix, suffix }: Passage,
  text: string,
  found: { start: number; end: number; quote: number; hint: number },
): number {
  const before = text.slice(Math.max(0, found.start - Math.max(1, prefix.length)), found.start)
  const after = text.slice(found.end, found.end + Math.max(1, suffix.length))
  const distance = Math.min(1, Math.abs(found.start - found.hint) / Math.max(1, text.length))
  const points =
    weights.quote * found.quote +
    weights.prefix * besideLikeness(prefix, before) +
    weights.suffix * besideLikeness(suffix, after) +
    weights.position * (1 - distance)
  return points / (weights.quote + weights.prefix + weights.suffix + weights.position)
}

/** An end of a text is like an end of a text. */
function besideLikeness(words: string, found: string): number {
  return words === '' ? Number(found === '') : likeness(words, found)
}
