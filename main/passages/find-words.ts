import { borderAfter, borderBefore } from './graphemes'
import { placePassage } from './place'
import { likeness } from './quote-score'
import { searchQuote } from './search-quote'

/** Words that were marked elsewhere, with what stood around them where that is known. */
export type Words = { exact: string; prefix: string; suffix: string }
type Place = { start: number; end: number }

// Nothing but the words says that they are the right ones: few letters differ, and there are enough of them.
const alikeEnough = 0.8
const fewestLetters = 16
// Comparing costs the product of both lengths.
const longestCompared = 2000

const asTheyStand = (text: string, { exact }: Words, from: number): Place | null => {
  const after = text.indexOf(exact, from)
  const start = after === -1 ? text.indexOf(exact) : after
  return start === -1 ? null : { start, end: start + exact.length }
}

const loosely = (text: string, words: Words, from: number): Place | null => {
  const { exact } = words
  if (exact.length < fewestLetters || exact.length > longestCompared) return null
  const found = searchQuote({ start: from, end: from + exact.length, ...words }, text, from)
  if (found === null) return null
  const [start, end] = [borderBefore(text, found.start), borderAfter(text, found.end)]
  return likeness(exact, text.slice(start, end)) >= alikeEnough ? { start, end } : null
}

/**
 * Where marked words are in a text that they were perhaps not marked in; null where they are not. `from`: where the
 * last ones ended, because services name what was marked in its order.
 */
export const findWords = (text: string, words: Words, from: number): Place | null => {
  const { exact, prefix, suffix } = words
  if (prefix !== '' || suffix !== '') {
    const isComparable = exact.length <= longestCompared || text.includes(exact)
    const place = isComparable ? placePassage({ start: 0, end: exact.length, ...words }, text) : null
    if (place !== null && place.state !== 'gone') return { start: place.start, end: place.end }
  }
  return asTheyStand(text, words, from) ?? loosely(text, words, from)
}
