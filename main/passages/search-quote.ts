import search from 'approx-string-match'
import type { Passage } from '../../preload/contract/highlight'
import { scoreOf } from './quote-score'
import { standsWhole } from './whole-words'

export type Found = { start: number; end: number; score: number }

const maxErrors = 256
const maxPlaces = 500
// Searching costs the product of both lengths: a longer passage is found by its beginning and its end.
const maxSearchedLength = 400
const anchor = 160

type Place = { start: number; end: number; errors: number }

const sameWords = (text: string, words: string): Place[] => {
  const places: Place[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length < maxPlaces; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length, errors: 0 })
  }
  return places
}

// So few letters stand in other words too; more of them are followed where a letter was added at their end.
const minLetters = 16

const likeWords = (text: string, words: string): Place[] =>
  search(text, words, Math.min(maxErrors, Math.floor(words.length / 2))).slice(0, maxPlaces)

const placesOf = (text: string, words: string): Place[] => {
  const same = sameWords(text, words)
  return same.length > 0 ? same : likeWords(text, words)
}

const placesByEnds = (text: string, words: string): Place[] => {
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

/** The place in a text that is most like a passage, or null where nothing is like it. `hint`: where it may be. */
export const searchQuote = (passage: Passage, text: string, hint: number): Found | null => {
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
