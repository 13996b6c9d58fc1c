import type { ActId, ArticleId, EntityId, NoteId } from '../../../preload/contract/common'
import type { Note, NoteTarget } from '../../../preload/contract/note'
import { liveArticle } from '../articles/article-rows'
import { watched } from '../database/checksum'
import { all, type Library, one, type Row, transaction } from '../database/database'
import type { RowOf } from '../database/columns'
import type { note } from '../database/personal-tables'
import { conflict, notFound } from '../database/errors'
import { newId } from '../database/ids'
import { familyOf, readEntity, rootOf } from '../entities/resolve-name'
import { quoted } from '../database/text'
import { currentHighlight } from './highlights'
import { act, insertRow, removeRow, updateRow } from '../journal/write'

type NoteRow = Row &
  RowOf<typeof note> & {
    /** The article that the note, or its highlight, is on. */
    of_article: ArticleId | null
  }

const onArticle = `SELECT o.*, o.article_id AS of_article FROM note o
  WHERE o.article_id = ? AND o.deleted_at IS NULL`
const onHighlights = `SELECT o.*, h.article_id AS of_article FROM highlight h JOIN note o ON o.highlight_id = h.id
  WHERE h.article_id = ? AND h.deleted_at IS NULL AND o.deleted_at IS NULL`

/**
 * The article's own notes and those on its highlights, as they were begun: ids sort by when they were made.
 */
export function list(library: Library, { articleId }: { articleId: ArticleId }): Note[] {
  const rows = all<NoteRow>(library, `${onArticle} UNION ALL ${onHighlights}`, articleId, articleId)
  return watched(library, 'note', rows)
    .map(noteOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function noteOf(row: NoteRow): Note {
  return {
    id: row.id,
    target: targetOf(row),
    body: row.body,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  }
}

/** A note is on exactly one thing; the schema holds that. */
function targetOf({ highlight_id, entity_id, of_article }: NoteRow): NoteTarget {
  if (highlight_id !== null) return { on: 'highlight', highlightId: highlight_id }
  if (entity_id !== null) return { on: 'entity', entityId: entity_id }
  if (of_article === null) throw notFound('note')
  return { on: 'article', articleId: of_article }
}

/** The entity's notes and those on what was merged into it, as they were begun. */
export function listByEntity(library: Library, { entityId }: { entityId: EntityId }): Note[] {
  const root = readEntity(library, rootOf(library, entityId)).id
  const rows = familyOf(library, root).flatMap((id) =>
    all<NoteRow>(
      library,
      'SELECT o.*, NULL AS of_article FROM note o WHERE o.entity_id = ? AND o.deleted_at IS NULL',
      id,
    ),
  )
  return watched(library, 'note', rows)
    .map(noteOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Saves with the same act id belong to the same step of undo. Throws `not-found` where the note is to be on
 * something that is not there, `conflict` where its article is deleted.
 */
export function create(
  library: Library,
  { target: named, body, actId }: { target: NoteTarget; body: string; actId: ActId },
): Note {
  return transaction(library, () => {
    const target = currentTarget(library, named)
    const articleId = articleOf(library, target)
    if (articleId !== null) liveArticle(library, articleId)
    const id = newId() as NoteId
    act(library, { label: 'write note', articleId, key: actId }, (writing) => {
      insertRow(writing, 'note', {
        id,
        article_id: target.on === 'article' ? target.articleId : null,
        highlight_id: target.on === 'highlight' ? target.highlightId : null,
        entity_id: target.on === 'entity' ? target.entityId : null,
        body,
      })
    })
    return noteOf(readNote(library, id))
  })
}

/** A highlight may have got other bounds while its note was being written. */
function currentTarget(library: Library, target: NoteTarget): NoteTarget {
  if (target.on !== 'highlight') return target
  return { on: 'highlight', highlightId: currentHighlight(library, target.highlightId) ?? target.highlightId }
}

/** The article whose text or highlight the note is on; null for one on an entity. */
function articleOf(library: Library, target: NoteTarget): ArticleId | null {
  if (target.on === 'entity') {
    readEntity(library, target.entityId)
    return null
  }
  if (target.on === 'article') return target.articleId
  const row = one<{ article_id: ArticleId }>(
    library,
    'SELECT article_id FROM highlight WHERE id = ? AND deleted_at IS NULL',
    target.highlightId,
  )
  if (row === undefined) throw notFound('highlight')
  return row.article_id
}

function readNote(library: Library, noteId: NoteId): NoteRow {
  const row = one<NoteRow>(
    library,
    `SELECT o.*, coalesce(o.article_id, h.article_id) AS of_article
     FROM note o LEFT JOIN highlight h ON h.id = o.highlight_id
     WHERE o.id = ? AND o.deleted_at IS NULL`,
    noteId,
  )
  if (row === undefined) throw notFound('note')
  return row
}

/**
 * Answers once the words are on disk. Saves with the same act id are one step of undo. `version` is that of
 * the note which was edited: throws `conflict` where it was changed since, so that nobody's words are
 * overwritten unseen.
 */
export function save(
  library: Library,
  { noteId, body, version, actId }: { noteId: NoteId; body: string; version: number; actId: ActId },
): Note {
  return transaction(library, () => {
    const row = readNote(library, noteId)
    if (row.version !== version) {
      throw conflict(
        'This note was changed elsewhere since it was opened; copy your words and open it again.',
      )
    }
    act(library, { label: 'edit note', articleId: row.of_article, key: actId }, (writing) => {
      updateRow(writing, 'note', noteId, { body })
    })
    return noteOf(readNote(library, noteId))
  })
}

/** The label has its first words, so that whoever undoes knows which note comes back. */
export function remove(library: Library, { noteId }: { noteId: NoteId }): Record<string, never> {
  return transaction(library, () => {
    const { of_article: articleId, body } = readNote(library, noteId)
    const words = body.trim() === '' ? '' : ` ${quoted(body)}`
    act(library, { label: `delete note${words}`, articleId }, (writing) => {
      removeRow(writing, 'note', noteId)
    })
    return {}
  })
}
