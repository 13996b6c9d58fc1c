// What is shown of rows of the review, by their numbers: nothing of it is in the listing, so that the listing stays small.

import type {
  ArticleId,
  EntityId,
  HighlightId,
  NoteId,
  QuoteId,
  RevisionId,
} from '../../../../preload/contract/common'
import type { ListedRow } from '../../../../preload/contract/review'
import { watchIds, watchNotesOn } from '../../database/checksum'
import { all, type Library, one } from '../../database/database'
import { anyOf, type Sql, sql } from '../../database/sql'
import { wholeCharacters } from '../../database/text'

type Lengths = { readonly words: number; readonly note: number }

// More than is seen of a row; a highlight may be 200,000 characters long.
const beginnings: Lengths = { words: 600, note: 300 }
const whole: Lengths = { words: 10_000_000, note: 10_000_000 }

type Listed = {
  n: number
  quote_id: QuoteId | null
  color: ListedRow['color']
  state: ListedRow['state']
  made: string
  kind: 'highlight' | 'note' | 'quote'
  image: string | null
  article_id: ArticleId | null
  title: string | null
  outlet: string | null
  published: string | null
  article_tags: string
  id: string
  words: string | null
  own_revision: RevisionId | null
  own_start: number | null
  own_end: number | null
  note: string | null
  tags: string
  entity_id: EntityId | null
  entity: string | null
  day: string | null
  speaker: string | null
  start_at: number | null
  end_at: number | null
}

const tagNames = (on: Sql) => sql`(
  SELECT coalesce(json_group_array(name), '[]') FROM (
    SELECT t.name FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE ${on} AND g.deleted_at IS NULL ORDER BY t.folded))`

const noTags = sql`'[]'`
const noOwn = sql`NULL AS own_revision, NULL AS own_start, NULL AS own_end`

const shared = sql`l.n, l.kind, l.quote_id, l.color, l.state, l.made, a.id AS article_id, a.title, s.name AS outlet,
  a.published_value AS published, ${tagNames(sql`g.article_id = a.id`)} AS article_tags`

const articles = sql`LEFT JOIN article a ON a.n = l.article_n LEFT JOIN source s ON s.id = a.source_id`

// Where a passage is in the current text, by its row and by its placement p.
const place = (row: Sql) => sql`
  iif(l.state = 'gone', NULL, iif(${row}.revision_id = a.revision_id, ${row}.start_offset, p.start_offset)) AS start_at,
  iif(l.state = 'gone', NULL, iif(${row}.revision_id = a.revision_id, ${row}.end_offset, p.end_offset)) AS end_at`

const highlights = ({
  words,
  note,
}: Lengths) => sql`SELECT ${shared}, h.id, substr(coalesce(h.image_words, h.exact), 1, ${words}) AS words, ${noOwn}, h.image_sha256 AS image,
    (SELECT group_concat(body, char(10)) FROM (
      SELECT substr(o.body, 1, ${note}) AS body FROM note o
      WHERE o.highlight_id = h.id AND o.deleted_at IS NULL AND o.body <> '' ORDER BY o.id)) AS note,
    ${tagNames(sql`g.highlight_id = h.id`)} AS tags, NULL AS entity_id, NULL AS entity, NULL AS day, NULL AS speaker, ${place(sql`h`)}
  FROM review_listing l JOIN highlight h ON h.n = l.n / 4 ${articles}
  LEFT JOIN highlight_placement p ON p.highlight_id = h.id AND p.revision_id = a.revision_id
  WHERE l.kind = 'highlight'`

const notes = ({
  note,
}: Lengths) => sql`SELECT ${shared}, o.id, '' AS words, ${noOwn}, NULL AS image, substr(o.body, 1, ${note}) AS note, ${noTags} AS tags,
    o.entity_id, e.name AS entity, o.day, NULL AS speaker, NULL AS start_at, NULL AS end_at
  FROM review_listing l JOIN note o ON o.n = l.n / 4 ${articles} LEFT JOIN entity e ON e.id = o.entity_id
  WHERE l.kind = 'note'`

// A person may have taken in more words, or fewer, than were found: they are read from the text that was decided on, and not by
// SQL, whose letters are not the units of which offsets are counted.
const quotes = ({ words }: Lengths) => sql`SELECT ${shared}, q.id,
    iif((q.own_start, q.own_end) = (q.start_offset, q.end_offset), substr(q.exact, 1, ${words}), NULL) AS words,
    q.revision_id AS own_revision, q.own_start, q.own_end, NULL AS image, NULL AS note, ${noTags} AS tags, NULL AS entity_id, NULL AS entity, NULL AS day,
    coalesce(e.name, q.speaker_name, q.speaker_words) AS speaker, ${place(sql`q`)}
  FROM review_listing l JOIN quote q ON q.id = l.quote_id ${articles} LEFT JOIN entity e ON e.id = q.speaker_entity_id
  LEFT JOIN decision_placement p ON p.row_id = q.id AND p.revision_id = a.revision_id
  WHERE l.kind = 'quote'`

/** The rows of these numbers, in their order, with the beginning of their words; what is not there any more is left out. */
export function rowsOfNumbers(library: Library, numbers: readonly number[]): ListedRow[] {
  return [...listed(library, numbers, beginnings).values()]
}

/** The same by their numbers, with all of their words. */
export function wholeRows(library: Library, numbers: readonly number[]): Map<number, ListedRow> {
  return listed(library, numbers, whole)
}

/** What is quoted of rows that were changed on the disk is shown, and told. */
function watchRows(library: Library, rows: readonly Listed[]): void {
  const idsOf = (kind: Listed['kind']) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  watchIds(library, 'highlight', idsOf('highlight'))
  watchNotesOn(library, idsOf('highlight'))
  watchIds(library, 'note', idsOf('note'))
}

function listed(library: Library, numbers: readonly number[], lengths: Lengths): Map<number, ListedRow> {
  const within = sql`l.n IN (${anyOf(numbers)})`
  const rows = [highlights, notes, quotes].flatMap((query) =>
    all<Listed>(library, sql`${query(lengths)} AND ${within}`),
  )
  watchRows(library, rows)
  const wordsOf = ownWords(library, lengths)
  const byNumber = new Map(rows.map((row) => [row.n, rowOf(row, row.words ?? wordsOf(row))]))
  return new Map(
    numbers.flatMap((n) => {
      const row = byNumber.get(n)
      return row === undefined ? [] : [[n, row] as const]
    }),
  )
}

/** The words of quotations whose extent a person changed. */
function ownWords(library: Library, lengths: Lengths): (row: Listed) => string {
  const texts = new Map<RevisionId, string>()
  return ({ own_revision: revisionId, own_start: start, own_end: end }) => {
    if (revisionId === null || start === null || end === null) return ''
    const text = texts.get(revisionId) ?? textOf(library, revisionId)
    texts.set(revisionId, text)
    return text.slice(start, Math.min(end, start + lengths.words))
  }
}

function textOf(library: Library, revisionId: RevisionId): string {
  const row = one<{ text: string }>(
    library,
    sql`SELECT text FROM revision_text WHERE revision_id = ${revisionId}`,
  )
  return row?.text ?? ''
}

function rowOf(row: Listed, words: string): ListedRow {
  const { kind, article_id: articleId, title, outlet, published, entity_id: entityId, entity } = row
  const { start_at: start, end_at: end } = row
  return {
    key: `${kind} ${row.id}`,
    ref: refOf(row),
    article: articleId === null ? null : { articleId, title: title ?? '', outlet, published },
    entity: entityId === null ? null : { entityId, name: entity ?? '' },
    day: row.day,
    words: wholeCharacters(words),
    image: row.image,
    note: row.note === null ? null : wholeCharacters(row.note),
    color: row.color,
    tags: JSON.parse(row.tags) as string[],
    articleTags: JSON.parse(row.article_tags) as string[],
    speaker: row.speaker,
    state: row.state,
    made: row.made,
    at: start === null || end === null ? null : { start, end },
    underTag: null,
  }
}

function refOf({ kind, id }: Listed): ListedRow['ref'] {
  if (kind === 'highlight') return { kind, id: id as HighlightId }
  return kind === 'note' ? { kind, id: id as NoteId } : { kind, id: id as QuoteId }
}
