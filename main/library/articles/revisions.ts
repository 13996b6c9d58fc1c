import type { AskedImage, Block, Revision } from '../../../preload/contract/article'
import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import { borderAfter, borderBefore } from '../../../preload/contract/graphemes'
import type { Passage } from '../../../preload/contract/highlight'
import type { Line, Reading } from '../../../preload/contract/importing'
import { sha256 } from '../database/checksum'
import { enterAsked, readAsked } from './asked-images'
import { type Library, one, run } from '../database/database'
import { failure, notFound } from '../database/errors'
import { newId } from '../database/ids'
import { enterImages, type KeptImage, readImages } from './images'
import type { Writing } from '../journal/journal'
import { packLines, unpackLines } from './lines'
import { isWellFormed } from '../database/text'
import { insertRow } from '../journal/write'

/**
 * What a revision is made of. `lines` are all of the original's with their roles, so that a correction can
 * begin with them; `blocks` are those that became its text.
 */
export type RevisionDraft = {
  articleId: ArticleId
  originalSha256: string
  encoding: string
  text: string
  blocks: readonly Block[]
  lines: readonly Line[]
  /** What a capture was understood as; none for a revision that a correction makes. */
  understood?: Reading['fields'] & Pick<Reading, 'doubts'>
  images?: readonly KeptImage[]
  asked?: readonly AskedImage[]
}

/**
 * Adds a revision to an article: it can never be changed afterwards. It does not become the article's current
 * one by that. The journal has the hash and length of its text, and not the text.
 */
export function addRevision(writing: Writing, draft: RevisionDraft): RevisionId {
  checkDraft(draft)
  const { library } = writing
  const id = newId() as RevisionId
  const latest = one<{ number: number | null }>(
    library,
    'SELECT max(number) AS number FROM revision WHERE article_id = ?',
    draft.articleId,
  )
  insertRow(writing, 'revision', {
    id,
    article_id: draft.articleId,
    number: (latest?.number ?? 0) + 1,
    original_sha256: draft.originalSha256,
    encoding: draft.encoding,
    text_sha256: sha256(draft.text),
    text_length: draft.text.length,
    understood: draft.understood === undefined ? null : JSON.stringify(draft.understood),
  })
  run(
    library,
    'INSERT INTO revision_text (revision_id, text, blocks, lines) VALUES (?, ?, ?, ?)',
    id,
    draft.text,
    JSON.stringify(draft.blocks),
    JSON.stringify(packLines(draft.lines, draft.text, draft.blocks)),
  )
  enterImages(library, { revisionId: id, ...draft }, draft.images ?? [])
  enterAsked(library, id, draft.asked ?? [])
  return id
}

/**
 * Throws where the text is empty, holds half characters, or blocks lie outside of it: such a revision could
 * never be mended, since it never changes.
 */
function checkDraft({ text, blocks }: RevisionDraft): void {
  if (text.trim() === '') {
    throw failure(
      'invalid-input',
      'Nothing is left of the article’s text; keep at least one paragraph of it.',
    )
  }
  if (!isWellFormed(text))
    throw failure('unreadable', 'The text holds broken characters; choose another encoding.')
  if (blocks.some(({ start, end }) => start >= end || end > text.length)) {
    throw failure('internal', 'The article’s blocks do not fit its text.')
  }
}

type RevisionRow = {
  id: RevisionId
  number: number
  original_sha256: string
  created_at: string
  text: string
  blocks: string
}

/** A revision with its text and pictures' places. Throws `not-found` where there is none. */
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
  const row = one<{ text: string }>(
    library,
    'SELECT text FROM revision_text WHERE revision_id = ?',
    revisionId,
  )
  if (row === undefined) throw notFound('text')
  return row.text
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
  const row = one<{ text: string; blocks: string; lines: string }>(
    library,
    'SELECT text, blocks, lines FROM revision_text WHERE revision_id = ?',
    revisionId,
  )
  if (row === undefined) throw notFound('text')
  return unpackLines(row.lines, row.text, JSON.parse(row.blocks) as Block[])
}

export type CapturedFrom = { sha256: string; size: number; name: string | null; encoding: string }

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
