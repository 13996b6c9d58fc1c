// What a person did since with what an import brought is in the journal. A later import brings back nothing that
// was taken away by hand; what only undo took away with the whole import is asked for again by importing it.

import type { ArticleId, HighlightId } from '../../../preload/contract/common'
import type { Passage } from '../../../preload/contract/highlight'
import { type Library, one } from '../database/database'
import { fold } from '../database/fold'
import { wellFormed } from '../database/text'

export type NoteOn =
  { article_id: ArticleId; highlight_id: null } | { article_id: null; highlight_id: HighlightId }

/** Whether the act that made a row was taken back: then nobody decided anything about the row itself. */
const isTakenBack = (id: string) => `EXISTS (
  SELECT 1 FROM change m JOIN act a ON a.n = m.act_n
  WHERE m.row_id = ${id} AND m.action = 'create' AND a.undo_state IN ('undone', 'dropped'))`

const isKnown = (table: string) => `(${table}.deleted_at IS NULL OR NOT ${isTakenBack(`${table}.id`)})`

/** Whether a note of these words was made here before, even if it says something else by now or was deleted. */
export function isNoteKnown(library: Library, on: NoteOn, body: string): boolean {
  const words = wellFormed(body)
  const known = one(
    library,
    `SELECT 1 FROM note WHERE article_id IS ? AND highlight_id IS ? AND ${isKnown('note')}
     AND (body = ? OR EXISTS (
       SELECT 1 FROM change c WHERE c.row_id = note.id AND c.noun = 'note' AND c.action = 'create'
       AND c.after ->> '$.body' = ?))`,
    on.article_id,
    on.highlight_id,
    words,
    words,
  )
  return known !== undefined
}

type Marked = { articleId: ArticleId; passage: Passage }

// So many letters stand in one place of a text only; fewer need something beside them that is the same.
const tellingLength = 30

/** Whether a person deleted a highlight of just these words; what stands beside them may have changed since. */
export function isHighlightDeleted(library: Library, { articleId, passage }: Marked): boolean {
  const { exact, prefix, suffix } = passage
  const known = one(
    library,
    `SELECT 1 FROM highlight WHERE article_id = ? AND deleted_at IS NOT NULL AND image_sha256 IS NULL AND exact = ?
     AND (length(exact) >= ${tellingLength} OR prefix = ? OR suffix = ?) AND ${isKnown('highlight')}`,
    articleId,
    exact,
    prefix,
    suffix,
  )
  return known !== undefined
}

/** Whether a person took this tag off. */
export function isTagTakenOff(
  library: Library,
  on: { articleId: ArticleId } | { highlightId: HighlightId },
  name: string,
): boolean {
  const known = one(
    library,
    `SELECT 1 FROM tag g JOIN tagging t ON t.tag_id = g.id
     WHERE g.folded = ? AND t.deleted_at IS NOT NULL AND ${isKnown('t')}
     AND ${'articleId' in on ? 't.article_id' : 't.highlight_id'} = ?`,
    fold(name),
    'articleId' in on ? on.articleId : on.highlightId,
  )
  return known !== undefined
}

/** Whether a person took this mark off an article that had it. */
export function isMarkTakenOff(library: Library, articleId: ArticleId, column: string): boolean {
  const known = one(
    library,
    `SELECT 1 FROM change c JOIN act a ON a.n = c.act_n
     WHERE c.row_id = ? AND c.noun = 'article_state' AND c.action <> 'create'
     AND c.before ->> ? IS NOT NULL AND c.after ->> ? IS NULL
     AND a.undoes IS NULL AND a.undo_state IN ('done', 'step')`,
    articleId,
    `$.${column}`,
    `$.${column}`,
  )
  return known !== undefined
}
