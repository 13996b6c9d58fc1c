import { setImmediate } from 'node:timers/promises'
import type { SearchNode } from '../../../preload/contract/search/query'
import { all, type Library, one } from '../database/database'
import { wordsOf } from '../database/full-text/words'
import { sql } from '../database/sql'
import { wordTerms } from './excerpts'

/**
 * The query as it was typed with each word that no article has changed into the word of the library that is most like it; null where
 * all words are known or nothing is like them. The words are looked through in turns; `isCancelled` is asked between any two.
 */
export async function didYouMean(
  library: Library,
  text: string,
  root: SearchNode | null,
  isCancelled = () => false,
): Promise<string | null> {
  let answer = text
  let isChanged = false
  for (const { from, to } of wordTerms(root).sort((a, b) => b.from - a.from)) {
    for (const word of wordsOf(text.slice(from, to)).reverse()) {
      if (isCancelled()) return null
      const better = isKnown(library, word.folded) ? null : await mostLike(library, word.folded, isCancelled)
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

type Candidate = { word: string; articles: number }

/** The commonest word that differs in one letter, or in two where it is long. */
async function mostLike(library: Library, word: string, isCancelled: () => boolean): Promise<string | null> {
  const letters = Array.from(word)
  if (letters.length < shortestWord) return null
  const allowed = letters.length < 8 ? 1 : 2
  const sought = lettersIn(word)
  let best: (Candidate & { distance: number }) | null = null
  for (const some of candidatesFor(library, letters)) {
    for (const candidate of some) {
      // A letter that is changed is one that goes and one that comes: most words are passed over by a look at their letters.
      if (differences(sought, lettersIn(candidate.word)) > 2 * allowed) continue
      const distance = editDistance(letters, Array.from(candidate.word), allowed)
      if (distance <= allowed && isBetter(best, distance, candidate)) best = { ...candidate, distance }
    }
    await setImmediate()
    if (isCancelled()) return null
  }
  return best?.word ?? null
}

function isBetter(
  best: (Candidate & { distance: number }) | null,
  distance: number,
  { articles }: Candidate,
) {
  if (best === null || distance < best.distance) return true
  return distance === best.distance && articles > best.articles
}

/** Which letters a word has, as bits; some share one. */
function lettersIn(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** How many bits of two numbers are not the same. */
function differences(one: number, other: number): number {
  let count = 0
  for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count += 1
  return count
}

// Read and looked at in 2 ms.
const wordsAtOnce = 1_000

/** Words with the same first letter, or the first two exchanged, or the first one left out. */
function* candidatesFor(library: Library, letters: readonly string[]): Generator<Candidate[], void> {
  const [first = '', second = '', third = ''] = letters
  for (const beginning of new Set([first, second + first, second + third])) {
    const end = `${beginning}\u{10FFFF}`
    // A word as short as the beginning is like none that is looked for.
    for (let from = beginning; ;) {
      const some = all<Candidate>(
        library,
        sql`SELECT word, articles FROM search_word WHERE word > ${from} AND word < ${end}
          ORDER BY word LIMIT ${wordsAtOnce}`,
      )
      yield some.filter(({ word }) => Math.abs(Array.from(word).length - letters.length) <= 2)
      const last = some.at(-1)
      if (last === undefined || some.length < wordsAtOnce) break
      from = last.word
    }
  }
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
