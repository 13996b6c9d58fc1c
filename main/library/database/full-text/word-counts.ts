import { all, type Library, one, run } from '../database'
import { sql } from '../sql'

type State = { counted_articles: number; up_to: string | null }

// Words are counted again when the library has grown or shrunk by a tenth.
const staleShare = 0.1

// About 10 ms of reading: the counts of FTS5's words are in its lists of places.
const wordsAtOnce = 2_000

/**
 * Counts some words anew, in the caller's transaction, where the last count is too old for the library; answers whether there
 * are more to be counted.
 */
export function countSomeWords(library: Library): boolean {
  const state = stateOf(library)
  const articles = articlesIn(library)
  if (!isDue(state, articles)) return false
  const from = state.up_to ?? ''
  const rows = all<{ word: string; articles: number }>(
    library,
    sql`SELECT term AS word, doc AS articles FROM article_word WHERE term > ${from} LIMIT ${wordsAtOnce}`,
  )
  const last = rows.length < wordsAtOnce ? null : (rows.at(-1)?.word ?? null)
  const upTo = last ?? '\u{10FFFF}'
  run(library, sql`DELETE FROM search_word WHERE word > ${from} AND word <= ${upTo}`)
  for (const { word, articles: count } of rows)
    run(library, sql`INSERT INTO search_word VALUES (${word}, ${count})`)
  const counted = last === null ? articles : state.counted_articles
  run(library, sql`UPDATE search_count SET up_to = ${last}, counted_articles = ${counted}`)
  return last !== null
}

/** Whether the last count is too old for the library, or was not done to its end. */
export function isCountDue(library: Library): boolean {
  return isDue(stateOf(library), articlesIn(library))
}

function isDue({ up_to: upTo, counted_articles: counted }: State, articles: number): boolean {
  return upTo !== null || Math.abs(articles - counted) > articles * staleShare
}

function articlesIn(library: Library): number {
  return one<{ rows: number }>(library, 'SELECT count(*) AS rows FROM search_entry')?.rows ?? 0
}

function stateOf(library: Library): State {
  return (
    one<State>(library, 'SELECT counted_articles, up_to FROM search_count') ?? {
      counted_articles: 0,
      up_to: null,
    }
  )
}

/** How many articles the words were last counted in. */
export function countedArticles(library: Library): number {
  return stateOf(library).counted_articles
}
