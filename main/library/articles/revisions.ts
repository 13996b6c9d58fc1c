import type { Block, Revision } from '../../../preload/contract/article'
import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import { borderAfter, borderBefore } from '../../../preload/contract/graphemes'
import type { Passage } from '../../../preload/contract/highlight'
import type { Line } from '../../../preload/contract/importing'
import type { original, revision, revision_text } from '../database/captured-tables'
import { readAsked } from './images/asked-images'
import type { Held } from '../database/columns'
import { type Library, one } from '../database/database'
import { notFound } from '../database/errors'
import { readImages } from './images'
import { unpackLines } from './lines'

type RevisionRow = Held<typeof revision, 'id' | 'number' | 'original_sha256' | 'created_at'> &
  Held<typeof revision_text, 'text' | 'blocks'>

/** A revision with its text and images' places. Throws `not-found` where there is none. */
export function readRevision(library: Library, revisionId: string): Revision {
  const row = one<RevisionRow>(
    library,
    `SELECT r.id, r.number, r.original_sha256, r.created_at, x.text, x.blocks
     FROM revision r JOIN revision_text x ON x.revision_id = r.id WHERE r.id = ?`,
    revisionId,
  )
  if (row === undefined) throw notFound('text')
  return {
    id: row.id,
    number: row.number,
    text: row.text,
    blocks: JSON.parse(row.blocks) as Block[],
    images: readImages(library, row.id),
    askedImages: readAsked(library, row.id),
    originalSha256: row.original_sha256,
    createdAt: row.created_at,
  }
}

/**
 * A revision's canonical text alone; every offset counts its UTF-16 units. Throws `not-found` where there is
 * none.
 */
export function readText(library: Library, revisionId: string): string {
  const row = one<Held<typeof revision_text, 'text'>>(
    library,
    'SELECT text FROM revision_text WHERE revision_id = ?',
    revisionId,
  )
  if (row === undefined) throw notFound('text')
  return row.text
}

/** The text that an article has now, of a deleted one too, and nothing else of it. Throws `not-found` where there is none. */
export function currentText(
  library: Library,
  articleId: ArticleId,
): { revisionId: RevisionId; text: string } {
  const row = one<Held<typeof revision_text, 'revision_id' | 'text'>>(
    library,
    `SELECT x.revision_id, x.text FROM article a JOIN revision_text x ON x.revision_id = a.revision_id
     WHERE a.id = ?`,
    articleId,
  )
  if (row === undefined) throw notFound('article')
  return { revisionId: row.revision_id, text: row.text }
}

// As much as the window takes for a highlight.
const contextLength = 32

/** The passage of the words at a place, with what stands around them. */
export function passageAt(text: string, start: number, end: number): Passage {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(borderAfter(text, start - contextLength), start),
    suffix: text.slice(end, borderBefore(text, end + contextLength)),
  }
}

/** The original's lines with the roles that made this revision. */
export function readLines(library: Library, revisionId: string): Line[] {
  const row = one<Held<typeof revision_text, 'text' | 'blocks' | 'lines'>>(
    library,
    'SELECT text, blocks, lines FROM revision_text WHERE revision_id = ?',
    revisionId,
  )
  if (row === undefined) throw notFound('text')
  return unpackLines(row.lines, row.text, JSON.parse(row.blocks) as Block[])
}

export type CapturedFrom = Held<typeof original, 'sha256' | 'size' | 'name'> &
  Held<typeof revision, 'encoding'>

/** Which bytes a revision was read from, and how they were decoded. */
export function capturedFrom(library: Library, revisionId: string): CapturedFrom {
  const row = one<CapturedFrom>(
    library,
    `SELECT o.sha256, o.size, o.name, r.encoding
     FROM revision r JOIN original o ON o.sha256 = r.original_sha256 WHERE r.id = ?`,
    revisionId,
  )
  if (row === undefined) throw notFound('text')
  return row
}
