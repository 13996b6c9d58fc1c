import { beginning } from '../../../preload/contract/graphemes'
import type { ArticleId, EntityId, HighlightId, NoteId } from '../../../preload/contract/common'
import type { LinkedFrom, NoteTarget } from '../../../preload/contract/note'
import { all, type Library } from '../database/database'
import { anyOf, sql, type Sql } from '../database/sql'
import { familyOf, rootOf } from '../entities/resolve-name'
import { currentHighlight, get } from './highlights'

/** What notes lead to: an article, with its highlights, or an entity, with what was merged into it. */
type To = { articleId: ArticleId } | { entityId: EntityId }

type Row = {
  n: number
  id: NoteId
  body: string
  highlight_id: HighlightId | null
  entity_id: EntityId | null
  article_id: ArticleId | null
  day: string | null
  title: string | null
  name: string | null
  words: string | null
}

const mostShown = 200
const shownLength = 600

/** The notes that lead to something, the newest first. Those on what was deleted are left out. */
export function linkedFrom(library: Library, to: To): LinkedFrom[] {
  return all<Row>(
    library,
    sql`SELECT o.n, o.id, o.body, o.highlight_id, o.entity_id, o.day, a.id AS article_id, a.title, e.name, coalesce(h.image_words, h.exact) AS words
      FROM note o LEFT JOIN highlight h ON h.id = o.highlight_id
      LEFT JOIN article a ON a.id = coalesce(o.article_id, h.article_id) LEFT JOIN entity e ON e.id = o.entity_id
      WHERE o.n IN (SELECT note_n FROM note_link WHERE ${leadsTo(library, to)})
        AND o.deleted_at IS NULL AND coalesce(a.deleted_at, h.deleted_at, e.deleted_at) IS NULL
      ORDER BY o.n DESC LIMIT ${mostShown}`,
  ).map((row) => linkOf(library, row, targetOf(row), to))
}

function leadsTo(library: Library, to: To): Sql {
  if ('articleId' in to) return sql`to_id = ${to.articleId} AND kind = 'article'`
  return sql`to_id IN (${anyOf(familyOf(library, rootOf(library, to.entityId)))}) AND kind = 'entity'`
}

function targetOf({ highlight_id, entity_id, article_id, day }: Row): NoteTarget {
  if (highlight_id !== null) return { on: 'highlight', highlightId: highlight_id }
  if (entity_id !== null) return { on: 'entity', entityId: entity_id }
  if (article_id !== null) return { on: 'article', articleId: article_id }
  return day === null ? { on: 'memo' } : { on: 'day', day }
}

function linkOf(library: Library, row: Row, target: NoteTarget, to: To): LinkedFrom {
  return {
    noteId: row.id,
    target,
    articleId: row.article_id,
    where: row.title ?? row.name ?? '',
    words: row.words === null ? null : beginning(row.words, shownLength),
    at: placeOf(library, row),
    body: beginning(row.body, shownLength),
    highlights: 'articleId' in to ? highlightsLedTo(library, row.n, to.articleId) : [],
  }
}

/** Where the highlight that a note is on stands in its article's text now. */
function placeOf(library: Library, { highlight_id }: Row): LinkedFrom['at'] {
  if (highlight_id === null) return null
  const { placement } = get(library, highlight_id)
  return placement.state === 'gone' ? null : { start: placement.start, end: placement.end }
}

/** Those of an article that a note leads to, each as what stands for it now. */
function highlightsLedTo(library: Library, noteN: number, articleId: ArticleId): HighlightId[] {
  const named = all<{ id: HighlightId }>(
    library,
    sql`SELECT h.id FROM note_link k JOIN highlight h ON h.id = k.to_id
      WHERE k.note_n = ${noteN} AND k.kind = 'highlight' AND h.article_id = ${articleId} LIMIT ${mostShown}`,
  )
  return [...new Set(named.flatMap(({ id }) => currentHighlight(library, id) ?? []))]
}
