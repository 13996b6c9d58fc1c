// This file finds words that somebody marked in another program in the text that this program read of the
// same page. The two texts are seldom the same, services cut and tidy what they keep, and a highlight on
// other words would be false evidence: what is not sure is given as not found, and the import then keeps it
// as a quotation in a note.

import { inTheirOrder } from './in-their-order'
import { placePassage } from './place'
import { likeness } from './quote-score'
import { searchQuote } from './search-quote'
import { standsWhole, withWholeWords } from './whole-words'

/** Words that were marked elsewhere, with what stood around them where that is known. */
export type Words = { exact: string; prefix: string; suffix: string }
type Place = { start: number; end: number }

/** Where marked words are. `isRepeated`: in several places, and nothing says which of them was marked. */
type FoundWords = { place: Place | null; isRepeated: boolean }

// Nothing but the words says that they are the right ones: few letters differ, and there are enough of them.
const alikeEnough = 0.8
const minLetters = 16
// Comparing costs the product of both lengths.
const maxComparedLength = 2000
const maxPlaces = 500

/**
 * The text, and the same with its marks folded: of one length, so that an offset means the same place in
 * both.
 */
type Text = { text: string; plain: string }

// Enough to tell two places apart.
const around = 64
const surelyBeside = 0.6
const asGood = 0.1

/**
 * Where marked words are in a text that they were perhaps not marked in: whole words only, in the place that what
 * stood around them speaks for, or else their order. `isOwnText`: the text is nothing but what was marked.
 */
export function findWords(whole: string, marks: readonly Words[], isOwnText = false): FoundWords[] {
  const text = { text: whole, plain: folded(whole) }
  const known = new Map<string, Place[]>()
  const placesFor = (words: Words): Place[] => {
    const key = JSON.stringify(words)
    const places = known.get(key) ?? placesOf(text, words)
    known.set(key, places)
    return places
  }
  const candidates = marks.map((words) => {
    const found = narrowed(text, words, placesFor(words))
    return isOwnText ? inOwnLines(text, found) : found
  })
  const settled = inTheirOrder(candidates)
  let from = 0
  return marks.map((words, at) => {
    const isRepeated = settled[at] === null && (candidates[at]?.length ?? 0) > 1
    const place = settled[at] ?? (isRepeated ? null : loosely(text, words, from))
    from = place?.end ?? from
    return { place, isRepeated }
  })
}

/** Spaces and marks that programs exchange for one another, each for one of the same length. */
function folded(text: string): string {
  return text.replace(/\s/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, '-')
}

/** Where the very words stand as whole ones, the first 500 times. */
function placesOf({ plain }: Text, words: Words): Place[] {
  const sides = { prefix: folded(words.prefix), suffix: folded(words.suffix) }
  const exact = folded(words.exact)
  const places: Place[] = []
  for (let at = plain.indexOf(exact); at >= 0; at = plain.indexOf(exact, at + 1)) {
    const place = { start: at, end: at + exact.length }
    if (standsWhole(plain, sides, place)) places.push(place)
    if (places.length === maxPlaces) break
  }
  return places
}

/** Those places that what stood around the words speaks for; a short word that stands among others is another one. */
function narrowed(text: Text, words: Words, places: readonly Place[]): readonly Place[] {
  if (words.prefix === '' && words.suffix === '') return places
  const scores = places.map((place) => besides(text, words, place))
  const best = Math.max(0, ...scores)
  if (best >= surelyBeside) return places.filter((_place, at) => (scores[at] ?? 0) >= best - asGood)
  return words.exact.length < minLetters ? [] : places
}

/** How alike what stands around a place is to what the service says stood there, from 0 to 1. */
function besides({ plain }: Text, { prefix, suffix }: Words, { start, end }: Place): number {
  const before = folded(prefix).slice(-around)
  const after = folded(suffix).slice(0, around)
  const scores = [
    ...(before === '' ? [] : [likeness(before, plain.slice(Math.max(0, start - before.length), start))]),
    ...(after === '' ? [] : [likeness(after, plain.slice(end, end + after.length))]),
  ]
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** A service that kept no text has each of its marks in a line of its own, and the first perhaps as the title too. */
function inOwnLines({ text }: Text, places: readonly Place[]): readonly Place[] {
  const lines = places.filter(
    ({ start, end }) =>
      (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n'),
  )
  const below = lines.filter(({ start }) => start > 0)
  return below.length > 0 ? below : lines.length > 0 ? lines : places
}

/** Words that stand nowhere just so, where they are a little other. */
function loosely(text: Text, words: Words, from: number): Place | null {
  const { exact, prefix, suffix } = words
  if (exact.length > maxComparedLength) return null
  const passage = { start: from, end: from + exact.length, ...words }
  if (prefix !== '' || suffix !== '') {
    const placed = placePassage({ ...passage, start: 0, end: exact.length }, text.text)
    const found = placed.state === 'gone' ? null : believed(text, words, placed)
    if (found !== null) return found
  }
  return exact.length < minLetters ? null : believed(text, words, searchQuote(passage, text.text, from))
}

/** A place that was found by likeness, with its words whole, if they are alike enough. */
function believed({ text }: Text, { exact }: Words, found: Place | null): Place | null {
  if (found === null) return null
  const place = withWholeWords(text, found)
  return alike(exact, text.slice(place.start, place.end)) >= alikeEnough ? place : null
}

/** How alike words are, where what stands there has more of them too. */
function alike(words: string, found: string): number {
  return likeness(words, found) - Math.max(0, found.length - words.length) / Math.max(1, words.length)
}
