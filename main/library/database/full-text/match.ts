// Turns what is looked for into FTS5's query language (https://sqlite.org/fts5.html#full_text_query_syntax). Every word goes between
// quotation marks and has letters and digits only, so that no typing can be a faulty query.

import type { SearchNear, SearchWords } from '../../../../preload/contract/search/query'
import { all, type Library, one } from '../database'
import { countedArticles } from './word-counts'
import { isUnspacedSign, wordsOf } from './words'
import { type Sql, sql } from '../sql'

/** The words of a phrase as the index has them, side by side. */
export type Phrase = { readonly words: readonly string[]; readonly isBeginning: boolean }

/** The phrases that a value looks for; none where it has no word in it. */
export function phrasesOf(value: SearchWords | SearchNear): Phrase[] {
  const texts = value.kind === 'near' ? value.texts : [value.text]
  return texts
    .map((text) => phraseOf(text, value.kind === 'words' && value.prefix))
    .filter(({ words }) => words.length > 0)
}

function phraseOf(text: string, isBeginning: boolean): Phrase {
  const words = wordsOf(text)
  // What stands at the end of a run stands in the index as a pair with the sign after it, unless the run ended there too.
  const last = words.at(-1)
  const meant = last?.isRest === true ? words.slice(0, -1) : words
  const isSingleSign = meant.length === 1 && isUnspacedSign(meant[0]?.folded ?? '')
  return { words: meant.map(({ folded }) => folded), isBeginning: isBeginning || isSingleSign }
}

/** An FTS5 query for a value, or null where it has no word. */
export function matchOf(library: Library, value: SearchWords | SearchNear): string | null {
  const phrases = phrasesOf(value)
  if (phrases.length === 0) return null
  if (value.kind === 'near' && phrases.length > 1)
    return `NEAR(${phrases.map(({ words }) => quoted(words)).join(' ')}, ${value.distance})`
  return phrases.map((phrase) => matchOfPhrase(library, phrase)).join(' AND ')
}

/** An FTS5 query for every word of what is being typed, in any order, the last one as a beginning. Null where there is no word. */
export function everyWord(library: Library, text: string): string | null {
  const words = text.split(/\s+/).map((word) => phraseOf(word, false))
  const phrases = words.filter((phrase) => phrase.words.length > 0)
  const last = phrases.pop()
  if (last === undefined) return null
  return [...phrases, { ...last, isBeginning: true }]
    .map((phrase) => matchOfPhrase(library, phrase))
    .join(' AND ')
}

/** An FTS5 query for whatever has one of the phrases, as they are. */
export function anyPhrase(phrases: readonly Phrase[]): string {
  return phrases.map(({ words }) => quoted(words)).join(' OR ')
}

/** How many rows there are, of which at most so many are counted: what the hits of a common word would take is not waited for. */
export function countUpTo(library: Library, rows: Sql, most: number): number {
  return (
    one<{ count: number }>(library, sql`SELECT count(*) AS count FROM (${rows} LIMIT ${most})`)?.count ?? 0
  )
}

function matchOfPhrase(library: Library, { words, isBeginning }: Phrase): string {
  if (!isBeginning) return quoted(words)
  const last = words.at(-1) ?? ''
  if (last.length > maxCompletedLength) return `${quoted(words)} *`
  const completed = countedArticles(library) < manyArticles ? [] : completionsOf(library, last)
  if (completed.length === 0) return `${quoted(words)} *`
  const first = words.slice(0, -1)
  return `(${completed.map((word) => quoted([...first, word])).join(' OR ')})`
}

function quoted(words: readonly string[]): string {
  return `"${words.join(' ')}"`
}

// A short beginning has thousands of words, which FTS5 would join one by one: 40 ms for two letters in 10,000 articles and ten times
// that in 100,000. The commonest 40 answer in one millisecond, and have 89, 96 and 99 of 100 of the newest 50 hits of two, three and
// four letters.
const maxCompletedLength = 3
// In fewer articles all words that begin so are looked for, those too that came since words were counted.
const manyArticles = 10_000
const maxCompletions = 40

/** The commonest words that begin so, and the beginning itself, which may be a rare word; none before words were counted. */
function completionsOf(library: Library, beginning: string): string[] {
  const common = all<{ word: string }>(
    library,
    sql`SELECT word FROM search_word WHERE word >= ${beginning} AND word < ${`${beginning}\u{10FFFF}`}
      ORDER BY articles DESC LIMIT ${maxCompletions}`,
  ).map(({ word }) => word)
  return common.length === 0 || common.includes(beginning) ? common : [beginning, ...common]
}
