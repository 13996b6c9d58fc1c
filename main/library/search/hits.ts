// What is shown of the rows that were found.

import { setImmediate } from 'node:timers/promises'
import type { ArticleId, HighlightId, NoteId, EntityId } from '../../../preload/contract/common'
import type { HighlightColor } from '../../../preload/contract/highlight'
import { titleAndRest } from '../../../preload/contract/note-title'
import type { Excerpt, SearchHit } from '../../../preload/contract/search/hits'
import { watchIds, watchNotesOn } from '../database/checksum'
import { all, type Library, one } from '../database/database'
import type { Phrase } from '../database/full-text/match'
import { type Sql, sql } from '../database/sql'
import { shownTags, shownTagsColumns, type ShownTagsRow } from '../database/tags/shown-tags'
import { type ListedQuote, quoteColumns, quoteMaker, quoteTables } from '../quotes/quote-rows'
import { excerptOf, marksIn, maxMarksShown } from './excerpts'
import type { IndexedKind } from './indexes'

// In one go: nobody who types meanwhile notices, and a turn costs main more than a hit.
const turnMs = 8

/**
 * The hits of these rows, in their order, put together in turns: a long article is looked through for milliseconds. A row that
 * went meanwhile is left out.
 */
export async function hitsOf(
  library: Library,
  { kind, numbers, phrases }: { kind: IndexedKind; numbers: readonly number[]; phrases: readonly Phrase[] },
  isCancelled: () => boolean,
): Promise<SearchHit[]> {
  const one = { article: articleHit, highlight: highlightHit, note: noteHit, quote: quoteHit }[kind]
  const hits: (SearchHit | null)[] = []
  let began = performance.now()
  for (const n of numbers) {
    hits.push(one(library, n, phrases))
    if (performance.now() - began < turnMs) continue
    await setImmediate()
    if (isCancelled()) break
    began = performance.now()
  }
  return hits.filter((hit) => hit !== null)
}

type ArticleRow = {
  article_id: ArticleId | null
  title: string | null
  outlet: string | null
  published_value: string | null
  is_unread: number | null
}

const articleColumns = sql`a.id AS article_id, a.title, s.name AS outlet, a.published_value, l.is_unread`

const articleJoins = sql`
  LEFT JOIN article_listing l ON l.article_n = a.n
  LEFT JOIN source s ON s.id = a.source_id`

function marked(text: string, phrases: readonly Phrase[]): Excerpt {
  return { text, marks: marksIn(text, phrases, maxMarksShown) }
}

function common(row: ArticleRow, phrases: readonly Phrase[]) {
  return {
    articleId: row.article_id,
    title: marked(row.title ?? '', phrases),
    outlet: row.outlet,
    published: row.published_value,
    isUnread: row.is_unread === 1,
    tags: [],
    tagCount: 0,
    at: null,
    highlight: null,
    noteId: null,
    speaker: null,
    name: null,
    entityId: null,
    day: null,
  }
}

function articleHit(library: Library, n: number, phrases: readonly Phrase[]): SearchHit | null {
  const row = one<ArticleRow & ShownTagsRow & { text: string; body_start: number | null }>(
    library,
    sql`SELECT ${articleColumns}, ${shownTagsColumns}, x.text, (
          SELECT b.value ->> '$.start' FROM json_each(x.blocks) b WHERE b.value ->> '$.kind' <> 'title' LIMIT 1
        ) AS body_start
      FROM article a JOIN revision_text x ON x.revision_id = a.revision_id ${articleJoins} WHERE a.n = ${n}`,
  )
  if (row === undefined) return null
  const start = row.body_start ?? 0
  const { at, ...snippet } = excerptOf(row.text.slice(start), phrases)
  const place = at === null ? null : { start: at.start + start, end: at.end + start }
  const isAside = place === null && phrases.length > 0
  return {
    ...common(row, phrases),
    ...shownTags(row),
    kind: 'article',
    snippet: (isAside ? asideOf(library, row.article_id, phrases) : null) ?? snippet,
    at: place,
  }
}

/** What a person wrote on the article, where that and not the text has the words. */
function asideOf(library: Library, articleId: string | null, phrases: readonly Phrase[]): Excerpt | null {
  const notes = all<{ body: string }>(
    library,
    sql`SELECT o.body FROM note o WHERE o.article_id = ${articleId} AND o.deleted_at IS NULL
      UNION ALL SELECT o.body FROM highlight h JOIN note o ON o.highlight_id = h.id
      WHERE h.article_id = ${articleId} AND h.deleted_at IS NULL AND o.deleted_at IS NULL`,
  )
  for (const { body } of notes) {
    const { at, ...excerpt } = excerptOf(body, phrases)
    if (at !== null) return excerpt
  }
  return null
}

type HighlightRow = ArticleRow & {
  id: HighlightId
  words: string
  image: string | null
  color: HighlightColor
  note: string | null
  placed_start: number | null
  placed_end: number | null
}

// Of a highlight whose words are gone from the current text, the place is null.
const placeColumns = sql`
  iif(h.revision_id = a.revision_id, h.start_offset, p.start_offset) AS placed_start,
  iif(h.revision_id = a.revision_id, h.end_offset, p.end_offset) AS placed_end`

const placeJoin = sql`LEFT JOIN highlight_placement p ON p.highlight_id = h.id AND p.revision_id = a.revision_id`

function highlightHit(library: Library, n: number, phrases: readonly Phrase[]): SearchHit | null {
  const row = one<HighlightRow>(
    library,
    sql`SELECT ${articleColumns}, h.id, coalesce(h.image_words, h.exact) AS words, h.color, h.image_sha256 AS image, ${placeColumns}, (
          SELECT o.body FROM note o WHERE o.highlight_id = h.id AND o.deleted_at IS NULL ORDER BY o.n LIMIT 1) AS note
      FROM highlight h JOIN article a ON a.id = h.article_id ${placeJoin} ${articleJoins} WHERE h.n = ${n}`,
  )
  if (row === undefined) return null
  watchIds(library, 'highlight', [row.id])
  watchNotesOn(library, [row.id])
  return {
    ...common(row, phrases),
    kind: 'highlight',
    snippet: withoutPlace(excerptOf(row.words, phrases)),
    at: placeOf(row),
    highlight: {
      id: row.id,
      color: row.color,
      note: row.note === null ? null : withoutPlace(excerptOf(row.note, phrases)),
    },
  }
}

function withoutPlace({ text, marks }: Excerpt): Excerpt {
  return { text, marks }
}

function placeOf({
  placed_start: start,
  placed_end: end,
}: Pick<HighlightRow, 'placed_start' | 'placed_end'>) {
  return start === null || end === null ? null : { start, end }
}

type NoteRow = ArticleRow & {
  note_id: NoteId
  body: string
  entity_id: EntityId | null
  entity_name: string | null
  day: string | null
  highlight_id: HighlightId | null
  color: HighlightColor | null
  placed_start: number | null
  placed_end: number | null
}

// The title of a memo is its first line.
const longestTitle = 800

function noteHit(library: Library, n: number, phrases: readonly Phrase[]): SearchHit | null {
  const row = one<NoteRow>(
    library,
    sql`SELECT ${articleColumns}, o.id AS note_id, o.body, o.entity_id, o.day, y.name AS entity_name, h.id AS highlight_id, h.color,
        ${placeColumns}
      FROM note o LEFT JOIN highlight h ON h.id = o.highlight_id LEFT JOIN entity y ON y.id = o.entity_id
      LEFT JOIN article a ON a.id = coalesce(o.article_id, h.article_id) ${placeJoin} ${articleJoins} WHERE o.n = ${n}`,
  )
  if (row === undefined) return null
  watchIds(library, 'note', [row.note_id])
  const isMemo = row.article_id === null && row.entity_id === null && row.day === null
  const ownTitle = isMemo ? titleAndRest(row.body.slice(0, longestTitle)).title : row.entity_name
  return {
    ...common({ ...row, title: row.title ?? ownTitle }, phrases),
    kind: 'note',
    snippet: withoutPlace(excerptOf(row.body, phrases)),
    at: placeOf(row),
    highlight:
      row.highlight_id === null || row.color === null
        ? null
        : { id: row.highlight_id, color: row.color, note: null },
    noteId: row.note_id,
    entityId: row.entity_id,
    day: row.day,
  }
}

function quoteHit(library: Library, n: number, phrases: readonly Phrase[]): SearchHit | null {
  const row = one<ListedQuote & Omit<ArticleRow, 'article_id'>>(
    library,
    quoteSql(sql`a.title, s.name AS outlet, a.published_value, v.is_unread`, n),
  )
  if (row === undefined) return null
  const quote = quoteMaker(library)(row)
  return {
    ...common(row, phrases),
    kind: 'quote',
    snippet: withoutPlace(excerptOf(quote.exact, phrases)),
    at: { start: quote.start, end: quote.end },
    speaker: quote.speaker?.name ?? null,
  }
}

function quoteSql(columns: Sql, n: number): Sql {
  return sql`SELECT ${quoteColumns}, ${columns} FROM quote_listing l ${quoteTables}
    LEFT JOIN article_listing v ON v.article_n = l.article_n LEFT JOIN source s ON s.id = a.source_id
    WHERE l.n = ${n}`
}
