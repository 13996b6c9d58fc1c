import type { SearchNode } from '../../../preload/contract/search/query'
import { all, type Library, one } from '../database/database'
import { wordsOf } from '../database/full-text/words'
import { sql } from '../database/sql'
import { wordTerms } from './excerpts'

/**
 * The query as it was typed with each word that no article has changed into the word of the library that is most like it; null where
 * all words are known or nothing is like them.
 */
export function didYouMean(library: Library, text: string, root: SearchNode | null): string | null {
  let answer = text
  let isChanged = false
  for (const { from, to } of wordTerms(root).sort((a, b) => b.from - a.from)) {
    for (const word of wordsOf(text.slice(from, to)).reverse()) {
      const better = isKnown(library, word.folded) ? null : mostLike(library, word.folded)
      if (better === null) continue
      answer = answer.slice(0, from + word.start) + better + answer.slice(from + word.end)
      isChanged = true
    }
  }
  return isChanged ? answer : null
}

function isKnown(library: Library, word: string): boolean {
  return (
    one(library, sql`SELECT 1 FROM article_text WHERE article_text MATCH ${`"${word}"`} LIMIT 1`) !==
    undefined
  )
}

const shortestWord = 4
// Of the words with the same beginning, the commonest: a rare word is as often a slip as what was typed.
const maxCompared = 6_000

/** The commonest word that differs in one letter, or in two where it is long. */
function mostLike(library: Library, word: string): string | null {
  const letters = Array.from(word)
  if (letters.length < shortestWord) return null
  const allowed = letters.length < 8 ? 1 : 2
  let best: { word: string; distance: number; articles: number } | null = null
  for (const candidate of candidatesFor(library, letters)) {
    const distance = editDistance(letters, Array.from(candidate.word), allowed)
    if (distance > allowed) continue
    if (
      best === null ||
      distance < best.distance ||
      (distance === best.distance && candidate.articles > best.articles)
    )
      best = { ...candidate, distance }
  }
  return best?.word ?? null
}

/** Words with the same first letter, or the first two exchanged, or the first one left out. */
function candidatesFor(library: Library, letters: readonly string[]): { word: string; articles: number }[] {
  const [first = '', second = '', third = ''] = letters
  const beginnings = [first, second + first, second + third]
  return beginnings.flatMap((beginning) =>
    all<{ word: string; articles: number }>(
      library,
      sql`SELECT word, articles FROM search_word
        WHERE word >= ${beginning} AND word < ${`${beginning}\u{10FFFF}`}
          AND length(word) BETWEEN ${letters.length - 2} AND ${letters.length + 2}
        ORDER BY articles DESC LIMIT ${maxCompared}`,
    ),
  )
}

/**
 * How many letters must be added, left out, changed or exchanged with their neighbour (optimal string alignment); more than
 * `most` is answered as `most + 1`.
 */
export function editDistance(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = b.map((_, at) => at).concat(b.length)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
