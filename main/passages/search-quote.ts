// This file finds a passage by its words and by what stood around them, as Hypothesis does, and needs no
// former text. Where parts of a text are cut it takes other words for two of five that are gone: place.ts
// therefore compares the two texts first.

import search from 'approx-string-match'
import type { Passage } from '../../preload/contract/highlight'
import { scoreOf } from './quote-score'
import { standsWhole } from './whole-words'

type Found = { start: number; end: number; score: number }

// The search (Myers, in approx-string-match) takes time in proportion to this and to the text's length.
const maxErrors = 256
const maxPlaces = 500
// A longer passage is found by its ends: as a whole it soon has more changes than `maxErrors`. Of 4,000
// characters with every seventh word exchanged the search for the whole finds no place.
const maxSearchedLength = 400
const anchor = 160

type Place = { start: number; end: number; errors: number }

// So few letters stand in other words too; more of them are followed where a letter was added at their end.
const minLetters = 16

/**
 * The place in a text that is most like a passage, or null where nothing is like it. It gives the best
 * however bad that is: whoever calls compares the score with `minScore`. `hint`, where the words are
 * expected, decides between equals.
 */
export function searchQuote(passage: Passage, text: string, hint: number): Found | null {
  const { exact } = passage
  const isOthers = (place: Place) => exact.length < minLetters && !standsWhole(text, passage, place)
  const same = sameWords(text, exact).filter((place) => !isOthers(place))
  const found =
    same.length > 0
      ? same
      : exact.length > maxSearchedLength
        ? placesByEnds(text, exact)
        : likeWords(text, exact)
  const places = found.filter((place) => !isOthers(place))
  let best: Found | null = null
  for (const { start, end, errors } of places) {
    const score = scoreOf(passage, text, { start, end, quote: Math.max(0, 1 - errors / exact.length), hint })
    if (best === null || score > best.score) best = { start, end, score }
  }
  return best
}

function sameWords(text: string, words: string): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length < maxPlaces; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length, errors: 0 })
  }
  return places
}

/** Both ends, where they lie about as far apart as the passage is long. What is between them is not read. */
function placesByEnds(text: string, words: string): Place[] {
  const starts = placesOf(text, words.slice(0, anchor))
  const ends = placesOf(text, words.slice(-anchor))
  return starts.slice(0, 20).flatMap((first) =>
    ends.slice(0, 20).flatMap((last) => {
      const length = last.end - first.start
      const isLikely = length > words.length * 0.6 && length < words.length * 1.6
      const errors = ((first.errors + last.errors) / (2 * anchor)) * words.length
      return isLikely
        ? [{ start: first.start, end: last.end, errors: errors + Math.abs(length - words.length) / 4 }]
        : []
    }),
  )
}

function placesOf(text: string, words: string): Place[] {
  const same = sameWords(text, words)
  return same.length > 0 ? same : likeWords(text, words)
}

/**
 * Half of the letters may differ: with the same surroundings at the same place such words reach 67 of the
 * score's 92 points, which is .73 and just enough. In 30,000 characters this takes up to 4 ms.
 */
function likeWords(text: string, words: string): Place[] {
  return search(text, words, Math.min(maxErrors, Math.floor(words.length / 2))).slice(0, maxPlaces)
}
