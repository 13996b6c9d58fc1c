import { type Library, one } from '../database/database'
import { type Sql, sql } from '../database/sql'
import type { Check } from './report'

function countOf(library: Library, query: Sql): number {
  return one<{ rows: number }>(library, query)?.rows ?? 0
}

function waits(noun: string, n: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM search_backlog w WHERE w.noun = ${noun} AND w.n = ${n})`
}

/** Rows of a table that the index should have and has not, or the other way round. FTS5 notes each row's size in `…_docsize`. */
function differing(noun: string, rows: Sql, sizes: Sql): Sql {
  return sql`
    SELECT (SELECT count(*) FROM (${rows}) r
        WHERE NOT EXISTS (SELECT 1 FROM ${sizes} d WHERE d.id = r.n) AND NOT ${waits(noun, sql`r.n`)})
      + (SELECT count(*) FROM ${sizes} d WHERE d.id NOT IN (SELECT n FROM (${rows}))) AS rows`
}

/**
 * The full-text index has every article with its current text and every highlight, note, quotation and name, or knows that it still
 * has to take them in. What stands inside is proved by SQLite's own integrity check.
 */
export const checkIndex: Check = function* ({ library, problem }) {
  const articles = sql`
    SELECT count(*) AS rows FROM article_listing l JOIN article a ON a.n = l.article_n
    LEFT JOIN search_entry e ON e.article_n = l.article_n
    WHERE NOT ${waits('article', sql`l.article_n`)}
      AND (e.key IS NULL OR e.revision_id <> a.revision_id
        OR NOT EXISTS (SELECT 1 FROM article_text_docsize d WHERE d.id = e.key))`
  const quotations = sql`
    SELECT n FROM found_quote
    UNION ALL SELECT -n FROM quote_listing WHERE state <> 'suggested'`
  const checks = [
    ['articles', articles],
    ['articles', sql`SELECT count(*) AS rows FROM search_due`],
    [
      'highlights',
      differing(
        'highlight',
        sql`SELECT n FROM highlight WHERE deleted_at IS NULL`,
        sql`highlight_text_docsize`,
      ),
    ],
    ['notes', differing('note', sql`SELECT n FROM note WHERE deleted_at IS NULL`, sql`note_text_docsize`)],
    ['quotations', differing('quote', quotations, sql`quote_text_docsize`)],
    ['names', differing('name', sql`SELECT n FROM found_name`, sql`name_text_docsize`)],
  ] as const
  for (const [where, query] of checks) {
    const wrong = countOf(library, query)
    yield
    if (wrong === 0) continue
    const sentence = `The search index differs from the library in ${wrong} ${where}. Choose “Make the Search Index Anew” in Dateline.`
    problem({ what: 'index', where, sentence })
  }
}
