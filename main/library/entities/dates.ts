import type { ArticleId } from '../../../preload/contract/common'
import type { DatedLine, Timeline } from '../../../preload/contract/date'
import type { EntityRef } from '../../../preload/contract/entity'
import type { FromArticle } from '../../../preload/contract/entity-ref'
import { articleNumber, candidates, fromArticleOf, headOf } from './candidates'
import type { Held } from '../database/columns'
import { keyOf, pageOf } from '../database/cursor'
import { all, type Library } from '../database/database'
import type { found_date } from '../database/derived-tables'
import { type Sql, sql } from '../database/sql'
import type { Steps } from '../database/steps'
import { around } from './excerpts'
import { readText } from '../articles/revisions'
import { subjectOf } from './subject'

type DateRow = Held<typeof found_date, 'n' | 'value' | 'words' | 'why' | 'confidence'> & {
  article_n: number
  start: number
  end: number
}

const columns = sql`d.n, a.n AS article_n, d.start_offset AS start, d.end_offset AS end, d.value, d.words, d.why, d.confidence`

const datesPerStep = 500

/** The article's dates in the order of what they mean; a long text has thousands. */
export function* byArticle(library: Library, { articleId }: { articleId: ArticleId }): Steps<DatedLine[]> {
  const toLine = lineMaker(library)
  const rows = all<DateRow>(
    library,
    sql`SELECT ${columns} FROM article a JOIN analysis y ON y.revision_id = a.revision_id
     JOIN found_date d ON d.analysis_n = y.n WHERE a.n = ${articleNumber(library, articleId)}
     ORDER BY d.value, d.start_offset`,
  )
  const [first] = rows
  const lines: DatedLine[] = []
  // The text that the rows are of is read before anybody else has a turn, and kept.
  if (first !== undefined) toLine(first)
  for (const row of rows) {
    if (lines.length % datesPerStep === 0) yield
    lines.push(toLine(row))
  }
  return lines
}

/** Makes lines of dates with the words around them. Each article is read once, however many dates it has. */
function lineMaker(library: Library): (row: DateRow) => DatedLine {
  const known = new Map<number, { article: FromArticle; text: string }>()
  return ({ n: _n, article_n, ...date }) => {
    const { article, text } = known.get(article_n) ?? articleOf(library, article_n)
    known.set(article_n, { article, text })
    return { article, date, ...around(text, date.start, date.end) }
  }
}

function articleOf(library: Library, articleN: number): { article: FromArticle; text: string } {
  const head = headOf(library, articleN)
  return { article: fromArticleOf(head), text: readText(library, head.revisionId) }
}

// Sorting by what dates mean needs all of them: a very common entity has too many.
const maxArticles = 500

/** Dates in paragraphs that name the entity, earliest first. */
export function byEntity(
  library: Library,
  { of, after, limit }: { of: EntityRef; after: string | null; limit: number },
): Timeline {
  const subject = subjectOf(library, of)
  const articles = candidates(library, subject, { from: null, limit: maxArticles })
  const numbers = JSON.stringify(articles.map(({ article_n }) => article_n))
  const names = JSON.stringify(subject.names.map(({ n }) => n))
  const family = JSON.stringify(subject.family)
  const rows = all<DateRow>(
    library,
    sql`SELECT ${columns} FROM json_each(${numbers}) j CROSS JOIN article a ON a.n = j.value
     CROSS JOIN analysis y ON y.revision_id = a.revision_id CROSS JOIN found_date d ON d.analysis_n = y.n
     WHERE ${behind(after)} AND (EXISTS (
       SELECT 1 FROM found_entity f JOIN found_mention m ON m.found_entity_n = f.n
       JOIN article_name l ON l.name_n = f.name_n AND l.article_n = a.n AND l.found_n = f.n
       WHERE f.analysis_n = y.n AND m.start_offset >= d.line_start AND m.end_offset <= d.line_end
         AND (l.is_decided = 0 AND l.name_n IN (SELECT value FROM json_each(${names}))
           OR l.entity_id IN (SELECT value FROM json_each(${family})))
     ) OR EXISTS (
       SELECT 1 FROM mention_placed p WHERE p.article_id = a.id
         AND p.start_offset >= d.line_start AND p.end_offset <= d.line_end
         AND p.entity_id IN (SELECT value FROM json_each(${family}))
     )) ORDER BY d.value, d.n LIMIT ${limit + 1}`,
  )
  const { shown, next } = pageOf(rows, limit, (row) => [row.value, row.n])
  return { dates: shown.map(lineMaker(library)), next }
}

function behind(after: string | null): Sql {
  if (after === null) return sql`1`
  const [value, n] = keyOf(after, ['text', 'number'])
  return sql`(d.value, d.n) > (${value}, ${n})`
}
