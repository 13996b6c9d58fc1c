// What the library has for a field of the search that is being typed, for completing it.

import type { ValueField } from '../../../../preload/contract/search/hits'
import { all, type Library } from '../../database/database'
import { fold } from '../../database/fold'
import { everyWord } from '../../database/full-text/match'
import { foldWord } from '../../database/full-text/words'
import { type Sql, sql } from '../../database/sql'
import { languagesCalled } from '../languages'

const shown = 20

/** The values of a field that have what was typed, the commonest first; tags in the order of the alphabet. */
export function fieldValues(
  library: Library,
  { field, typed }: { field: ValueField; typed: string },
): { values: string[] } {
  return { values: valuesOf[field](library, typed).slice(0, shown) }
}

type Values = (library: Library, typed: string) => string[]

const valuesOf: Record<ValueField, Values> = {
  tag: (library, typed) => {
    const beginning = fold(typed)
    // One that nothing bears finds nothing, and is left out.
    return all<{ name: string }>(
      library,
      sql`SELECT g.name FROM tag g
        WHERE g.folded >= ${beginning} AND g.folded < ${`${beginning}\u{10FFFF}`} AND g.deleted_at IS NULL
          AND EXISTS (SELECT 1 FROM tagging t WHERE t.tag_id = g.id AND t.deleted_at IS NULL)
        ORDER BY g.folded LIMIT ${shown}`,
    ).map(({ name }) => name)
  },
  by: (library, typed) => {
    const bylines = ofArticles(library, sql`a.byline`, articlesBy(library, typed))
    return commonest(
      bylines.flatMap(({ value, articles }) =>
        writersIn(value).map((writer) => ({ value: writer, articles })),
      ),
    ).filter((writer) => has(writer, typed))
  },
  section: (library, typed) =>
    commonest(ofArticles(library, sql`a.section`, newestArticles)).filter((section) => has(section, typed)),
  lang: (library, typed) => {
    const called = new Set(languagesCalled({ kind: 'words', text: typed, exact: false, prefix: true }))
    const isMeant = (language: string) => {
      const code = language.replaceAll('_', '-').toLowerCase()
      return has(code, typed) || called.has(code.split('-')[0] ?? code)
    }
    return commonest(ofArticles(library, sql`a.language`, newestArticles)).filter(isMeant)
  },
}

function has(value: string, typed: string): boolean {
  return foldWord(value).includes(foldWord(typed.trim()))
}

// No index has these columns, and none is worth it: few sections and languages are not met in the newest 2,000 articles.
const articlesLookedAt = 2_000
const newestArticles = sql`SELECT article_n FROM search_entry ORDER BY key DESC LIMIT ${articlesLookedAt}`

// From so many letters on the full-text index is asked, which joins the words that begin so one by one.
const lettersForIndex = 3

/** The newest articles in whose bylines the words stand; of a letter or two, the newest of all. */
function articlesBy(library: Library, typed: string): Sql {
  const match = typed.trim().length < lettersForIndex ? null : everyWord(library, typed)
  if (match === null) return newestArticles
  return sql`SELECT e.article_n FROM (
      SELECT rowid AS key FROM article_text WHERE article_text MATCH ${`{byline} : (${match})`} ORDER BY rowid DESC LIMIT ${articlesLookedAt}
    ) f CROSS JOIN search_entry e ON e.key = f.key`
}

type Counted = { value: string; articles: number }

function ofArticles(library: Library, column: Sql, articles: Sql): Counted[] {
  return all(
    library,
    sql`SELECT ${column} AS value, count(*) AS articles FROM (${articles}) s CROSS JOIN article a ON a.n = s.article_n
      WHERE ${column} IS NOT NULL GROUP BY 1`,
  )
}

/** Each value once, in its commonest spelling. */
function commonest(values: readonly Counted[]): string[] {
  const spelled = summed(values, (value) => value)
  return summed(spelled, fold).map(({ value }) => value)
}

/** The values that have one key as one, by the first of them; the commonest first. */
function summed(values: readonly Counted[], keyOf: (value: string) => string): Counted[] {
  const known = new Map<string, Counted>()
  for (const { value, articles } of values) {
    const before = known.get(keyOf(value))
    known.set(keyOf(value), { value: before?.value ?? value, articles: (before?.articles ?? 0) + articles })
  }
  return [...known.values()].sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
}

/** "By Anna Holm and Jo Weiss" are two. */
function writersIn(byline: string): string[] {
  return byline
    .replace(/^by\s+/i, '')
    .split(/[,;&|/]|\sand\s/)
    .map((writer) => writer.trim())
    .filter((writer) => writer !== '')
}
