// By which words hits are ranked. For each phrase of a query bm25 first looks through all articles that have all its words, in one go:
// "the bank of the north" takes 80 ms of main's in 100,000 articles.

import { all, type Library } from '../database/database'
import { anyOf, sql } from '../database/sql'

// A millisecond for each thousand: two looks through them, and as much again where the words of a phrase are held beside each other.
const maxLookedThrough = 20_000

/**
 * What FTS5 is to rank the hits of a query by: the query itself while its words are rare enough; else those of its words that tell the
 * most, since what is in most articles weighs next to nothing. Null where none is rare enough.
 */
export function rankedBy(library: Library, match: string, most = maxLookedThrough): string | null {
  const words = wordsIn(match)
  // What must not be there ranks nothing.
  const wanted = wordsIn(match.split(') NOT (')[0] ?? '')
  const counts = new Map(
    all<{ word: string; articles: number }>(
      library,
      sql`SELECT word, articles FROM search_word WHERE word IN (${anyOf(words)})`,
    ).map(({ word, articles }) => [word, articles]),
  )
  const countOf = (word: string) => counts.get(word) ?? 0
  if (words.reduce((sum, word) => sum + countOf(word), 0) <= most) return match
  let sum = 0
  const telling = wanted
    .sort((a, b) => countOf(a) - countOf(b))
    .filter((word) => (sum += countOf(word)) <= most)
  return telling.length === 0 ? null : telling.map((word) => `"${word}"`).join(' OR ')
}

function wordsIn(match: string): string[] {
  const phrases = [...match.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => phrase)
  return [...new Set(phrases.flatMap((phrase) => phrase.split(' ')))]
}
