import type { ArticleId } from '../../../preload/contract/common'
import type { DatedLine, Timeline } from '../../../preload/contract/date'
import type { EntityRef } from '../../../preload/contract/entity'
import { articleNumber, candidates, fromArticleOf, headOf } from './candidates'
import { all, type Library } from '../database/database'
import type { Value } from '../database/sql'
import { failure } from '../database/errors'
import { around } from './excerpts'
import { readText } from '../articles/revisions'
import { subjectOf } from './subject'

type DateRow = {
  n: number
  article_n: number
  start: number
  end: number
  value: string
  words: string
  why: string
  confidence: number
}

const columns = `d.n, a.n AS article_n, d.start_offset AS start, d.end_offset AS end, d.value, d.words, d.why, d.confidence`

/** The article's dates in the order of what they mean. */
export function byArticle(library: Library, { articleId }: { articleId: ArticleId }): DatedLine[] {
  return all<DateRow>(
    library,
    `SELECT ${columns} FROM article a JOIN analysis y ON y.revision_id = a.revision_id
     JOIN found_date d ON d.analysis_n = y.n WHERE a.n = ? ORDER BY d.value, d.start_offset`,
    articleNumber(library, articleId),
  ).map((row) => lineOf(library, row))
}

/** A date with the words around it. It reads a whole text for each line. */
function lineOf(library: Library, { n: _n, article_n, ...date }: DateRow): DatedLine {
  const head = headOf(library, article_n)
  const text = readText(library, head.revisionId)
  return { article: fromArticleOf(head), date, ...around(text, date.start, date.end) }
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
  const rows = all<DateRow>(
    library,
    `SELECT ${columns} FROM json_each(?) j CROSS JOIN article a ON a.n = j.value
     CROSS JOIN analysis y ON y.revision_id = a.revision_id CROSS JOIN found_date d ON d.analysis_n = y.n
     WHERE ${after === null ? '' : '(d.value, d.n) > (?, ?) AND'} (EXISTS (
       SELECT 1 FROM found_entity f JOIN found_mention m ON m.found_entity_n = f.n
       JOIN article_name l ON l.name_n = f.name_n AND l.article_n = a.n AND l.found_n = f.n
       WHERE f.analysis_n = y.n AND m.start_offset >= d.line_start AND m.end_offset <= d.line_end
         AND (l.is_decided = 0 AND l.name_n IN (SELECT value FROM json_each(?))
           OR l.entity_id IN (SELECT value FROM json_each(?)))
     ) OR EXISTS (
       SELECT 1 FROM mention_placed p WHERE p.article_id = a.id
         AND p.start_offset >= d.line_start AND p.end_offset <= d.line_end
         AND p.entity_id IN (SELECT value FROM json_each(?))
     )) ORDER BY d.value, d.n LIMIT ?`,
    JSON.stringify(articles.map(({ article_n }) => article_n)),
    ...(after === null ? [] : placeOf(after)),
    JSON.stringify(subject.names.map(({ n }) => n)),
    JSON.stringify(subject.family),
    JSON.stringify(subject.family),
    limit + 1,
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    dates: shown.map((row) => lineOf(library, row)),
    next: rows.length > limit && last !== undefined ? `${last.value}~${last.n}` : null,
  }
}

function placeOf(cursor: string): Value[] {
  const at = cursor.lastIndexOf('~')
  const n = Number(cursor.slice(at + 1))
  if (at === -1 || !Number.isSafeInteger(n)) {
    throw failure(
      'invalid-input',
      'This place in the list is not one that the library gave; reload the list.',
    )
  }
  return [cursor.slice(0, at), n]
}
