import type { ActId, ArticleId, EntityId, NoteId } from '../../../preload/contract/common'
import type { Note, NoteTarget } from '../../../preload/contract/note'
import { liveArticle } from '../articles/article-rows'
import { isIntact, watched } from '../database/checksum'
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

/** The article's own notes and those on its highlights. */
export function list(library: Library, { articleId }: { articleId: ArticleId }): Note[] {
  const rows = all<NoteRow>(library, `${onArticle} UNION ALL ${onHighlights}`, articleId, articleId)
  return watched(library, 'note', rows).map(noteOf).sort(inOrder)
}

function noteOf(row: NoteRow): Note {
  return {
    id: row.id,
    target: targetOf(row),
    body: row.body,
    isPinned: row.pinned_at !== null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
    ...(isIntact('note', row) ? {} : { isDamaged: true as const }),
  }
}

/** A note is on one thing at most; the schema holds that. */
function targetOf({ highlight_id, entity_id, day, of_article }: NoteRow): NoteTarget {
  if (highlight_id !== null) return { on: 'highlight', highlightId: highlight_id }
  if (entity_id !== null) return { on: 'entity', entityId: entity_id }
  if (day !== null) return { on: 'day', day }
  return of_article === null ? { on: 'memo' } : { on: 'article', articleId: of_article }
}

/** The pinned ones first, each of them and of the others as they were begun: ids sort by when they were made. */
function inOrder(one: Note, other: Note): number {
  if (one.isPinned !== other.isPinned) return one.isPinned ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** The entity's notes and those on what was merged into it. */
export function listByEntity(library: Library, { entityId }: { entityId: EntityId }): Note[] {
  const root = readEntity(library, rootOf(library, entityId)).id
  const rows = familyOf(library, root).flatMap((id) =>
    all<NoteRow>(
      library,
      'SELECT o.*, NULL AS of_article FROM note o WHERE o.entity_id = ? AND o.deleted_at IS NULL',
      id,
    ),
  )
  return watched(library, 'note', rows).map(noteOf).sort(inOrder)
}

/** The memo of this id, or the entry of a day; none where there is none. */
export function alone(library: Library, asked: { memo: NoteId } | { day: string }): Note[] {
  const where = 'memo' in asked ? 'o.id = ?' : 'o.day = ?'
  const rows = all<NoteRow>(
    library,
    `SELECT o.*, o.article_id AS of_article FROM note o WHERE ${where} AND o.deleted_at IS NULL`,
    'memo' in asked ? asked.memo : asked.day,
  )
  return watched(library, 'note', rows).map(noteOf)
}

/** What was begun at this instant or later, on whatever it is. */
export function madeSince(library: Library, at: string): Note[] {
  const rows = all<NoteRow>(
    library,
    `SELECT o.*, coalesce(o.article_id, h.article_id) AS of_article
     FROM note o LEFT JOIN highlight h ON h.id = o.highlight_id
     WHERE o.created_at >= ? AND o.deleted_at IS NULL`,
    at,
  )
  return watched(library, 'note', rows).map(noteOf)
}

/**
 * Saves with the same act id belong to the same step of undo. Throws `not-found` where the note is to be on
 * something that is not there, `conflict` where its article is deleted or its day has an entry.
 */
export function create(
  library: Library,
  { target: named, body, actId }: { target: NoteTarget; body: string; actId: ActId },
): Note {
  return transaction(library, () => {
    const target = currentTarget(library, named)
    const articleId = articleOf(library, target)
    if (articleId !== null) liveArticle(library, articleId)
    if (target.on === 'day' && alone(library, target).length > 0) {
      throw conflict('This day has an entry in the journal already; open that one and write in it.')
    }
    const id = newId() as NoteId
    act(library, { label: 'write note', articleId, key: actId }, (writing) => {
      insertRow(writing, 'note', {
        id,
        article_id: target.on === 'article' ? target.articleId : null,
        highlight_id: target.on === 'highlight' ? target.highlightId : null,
        entity_id: target.on === 'entity' ? target.entityId : null,
        day: target.on === 'day' ? target.day : null,
        pinned_at: null,
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

/** The article whose text or highlight the note is on; null where it is on none. */
function articleOf(library: Library, target: NoteTarget): ArticleId | null {
  if (target.on === 'memo' || target.on === 'day') return null
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

export function remove(library: Library, { noteId }: { noteId: NoteId }): Record<string, never> {
  return transaction(library, () => {
    const note = readNote(library, noteId)
    act(library, aboutNote('delete', note), (writing) => {
      removeRow(writing, 'note', noteId)
    })
    return {}
  })
}

/** A pinned note stands before the others wherever notes are listed. */
export function setPinned(
  library: Library,
  { noteId, isPinned }: { noteId: NoteId; isPinned: boolean },
): Note {
  return transaction(library, () => {
    const note = readNote(library, noteId)
    act(library, aboutNote(isPinned ? 'pin' : 'unpin', note), (writing) => {
      updateRow(writing, 'note', noteId, { pinned_at: isPinned ? (note.pinned_at ?? writing.at) : null })
    })
    return noteOf(readNote(library, noteId))
  })
}

/** The label has its first words, so that whoever undoes knows which note is meant. */
function aboutNote(verb: string, { of_article: articleId, body }: NoteRow) {
  return { label: `${verb} note${body.trim() === '' ? '' : ` ${quoted(body)}`}`, articleId }
}
