// What an article is about, by the index: words and names that stand in it often and in few others (tf-idf).

import { all, type Library, one } from '../database/database'
import type { Phrase } from '../database/full-text/match'
import { countedArticles } from '../database/full-text/word-counts'
import { wordsOf } from '../database/full-text/words'
import { sql } from '../database/sql'

/** A word, or a name of several, and in how many articles it stands. */
type Telling = { readonly words: readonly string[]; readonly articles: number; readonly weight: number }

type Article = { n: number; title: string; text: string }

// The beginning of a very long text says what it is about, and is parted into words in a few milliseconds.
const readLength = 40_000
const titleCounts = 5
// That two articles have a name of several words in common says more than a word does.
const nameCounts = 1.5
const maxTelling = 24
// All articles that have one of them are ranked: as many as `best-first.ts` ranks of any search.
const maxArticles = 3_000

/**
 * The words and names that tell most of an article, the best first. None while words were not yet counted in a library where to count
 * them now would take long.
 */
export function tellingPhrases(library: Library, article: Article): Phrase[] {
  const total = articlesCounted(library)
  if (total === null) return []
  const found = [...wordsIn(library, article, total), ...namesIn(library, article, total)]
  const chosen: Telling[] = []
  let articles = 0
  for (const one of found.sort((a, b) => b.weight - a.weight)) {
    if (chosen.length === maxTelling) break
    if (chosen.length > 0 && articles + one.articles > maxArticles) continue
    articles += one.articles
    chosen.push(one)
  }
  return chosen.map(({ words }) => ({ words, isBeginning: false }))
}

// In fewer, FTS5 itself counts the articles of a word quickly enough.
const fewArticles = 10_000

function articlesCounted(library: Library): number | null {
  const counted = countedArticles(library)
  if (counted > 0) return counted
  const there = one<{ rows: number }>(
    library,
    sql`SELECT count(*) AS rows FROM (SELECT 1 FROM search_entry LIMIT ${fewArticles})`,
  )
  return there === undefined || there.rows === fewArticles ? null : there.rows
}

function weightOf(times: number, articles: number, total: number): number {
  return Math.log1p(times) * Math.log((total + 1) / articles)
}

// A word of so few articles may tell of a subject in the smallest library.
const fewest = 4

function wordsIn(library: Library, { title, text }: Article, total: number): Telling[] {
  const times = new Map<string, number>()
  const add = (part: string, count: number) => {
    for (const { folded, isRest } of wordsOf(part))
      if (!isRest && tells(folded)) times.set(folded, (times.get(folded) ?? 0) + count)
  }
  add(title, titleCounts)
  add(text.slice(0, readLength), 1)
  const articles = articlesOf(library, times)
  return [...times].flatMap(([word, count]) => {
    const others = articles.get(word) ?? 0
    // What stands in this article alone leads to no other, and what every fourth has to any.
    return others < 2 || others > Math.max(fewest, total / 4)
      ? []
      : [{ words: [word], articles: others, weight: weightOf(count, others, total) }]
  })
}

/** Neither a number nor one of the short words that every text has; two signs are a word where no blanks part words. */
function tells(word: string): boolean {
  return /\p{L}/u.test(word) && (word.length > 2 || /[^\p{Script=Latin}\p{Script=Cyrillic}]{2}/u.test(word))
}

// Words that came after the last count are few, and of these the most frequent are looked up.
const maxLookedUp = 300

function articlesOf(library: Library, times: ReadonlyMap<string, number>): Map<string, number> {
  const rows = all<{ word: string; articles: number }>(
    library,
    sql`SELECT w.word, w.articles FROM json_each(${JSON.stringify([...times.keys()])}) j
      CROSS JOIN search_word w ON w.word = j.value`,
  )
  const known = new Map(rows.map(({ word, articles }) => [word, articles]))
  const unknown = [...times].filter(([word]) => !known.has(word)).sort((a, b) => b[1] - a[1])
  for (const [word] of unknown.slice(0, maxLookedUp)) {
    const row = one<{ doc: number }>(library, sql`SELECT doc FROM article_word WHERE term = ${word}`)
    if (row !== undefined) known.set(word, row.doc)
  }
  return known
}

/** Names of several words: those of one are words already. */
function namesIn(library: Library, { n }: Article, total: number): Telling[] {
  const rows = all<{ name: string; articles: number; mentions: number }>(
    library,
    sql`SELECT f.name, f.articles, sum(x.mentions) AS mentions
      FROM article_name x CROSS JOIN found_name f ON f.n = x.name_n
      WHERE x.article_n = ${n} AND (x.is_decided = 0 OR x.entity_id IS NOT NULL) AND f.articles > 1 GROUP BY f.n`,
  )
  return rows.flatMap(({ name, articles, mentions }) => {
    const words = wordsOf(name)
      .filter(({ isRest }) => !isRest)
      .map(({ folded }) => folded)
    const weight = nameCounts * weightOf(mentions, articles, total)
    return words.length < 2 ? [] : [{ words, articles, weight }]
  })
}
