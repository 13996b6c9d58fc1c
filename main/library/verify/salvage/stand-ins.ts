// What is made up where a row is lost that others need: so much as can be known of it, so that those others are kept.

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../../database/database'
import { newId, now } from '../../database/ids'
import type { NewRows } from './new-rows'
import type { Reference, Shape } from './shapes'

type Made = (rows: NewRows, id: string, child: Row) => Row | null

/** `folder`: where the damaged library keeps its originals. */
export function standIns(folder: string, shapes: ReadonlyMap<string, Shape>) {
  const made: Readonly<Record<string, Made>> = {
    author: (_, id, child) => ({ id, name: null, created_at: momentOf(child) }),
    original: (_, id, child) => ({
      sha256: id,
      size: sizeOf(join(folder, 'originals', id.slice(0, 2), id)),
      name: null,
      captured_at: momentOf(child),
    }),
    act: (_, n, child) => ({
      n: Number(n),
      id: newId(),
      key: null,
      at: momentOf(child),
      author_id: child['author_id'] ?? null,
      label: 'something that was damaged',
      article_id: null,
      undoes: null,
      undo_state: 'dropped',
    }),
    article: articleOf,
  }
  return (rows: NewRows, reference: Reference, id: string, child: Row): boolean => {
    const shape = shapes.get(reference.table)
    // Of acts others name the number, or the id: of that nothing is known.
    if (shape === undefined || (reference.table === 'act' && reference.key !== 'n')) return false
    const row = made[reference.table]?.(rows, id, child) ?? null
    return row !== null && rows.insert(shape, row, 'madeUp')
  }
}

function momentOf(child: Row): string {
  const moment = child['created_at'] ?? child['at']
  return typeof moment === 'string' ? moment : now()
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}

type Revision = { id: string; created_at: string; author_id: string }

const longestTitle = 200
const longestExcerpt = 280

/** An article whose facts are lost, from a revision of it: without one it is not known what it said. */
function articleOf(rows: NewRows, id: string): Row | null {
  const revision = rows
    .statement(
      'SELECT id, created_at, author_id FROM revision WHERE article_id = ? ORDER BY number DESC LIMIT 1',
    )
    .get(id) as Revision | undefined
  if (revision === undefined) return null
  const text = rows.statement('SELECT text FROM revision_text WHERE revision_id = ?').pluck().get(revision.id)
  const words = typeof text === 'string' ? text : ''
  const [first = ''] = words.split('\n', 1)
  return {
    id,
    source_id: null,
    revision_id: revision.id,
    title: first.trim().slice(0, longestTitle) || 'An article whose title is lost',
    excerpt: words.slice(first.length).trim().slice(0, longestExcerpt),
    word_count: words.split(/\s+/).filter((word) => word !== '').length,
    captured_at: revision.created_at,
    created_at: revision.created_at,
    updated_at: now(),
    version: 1,
    author_id: revision.author_id,
    deleted_at: null,
  }
}

/** Articles without marks are in no list: one whose marks are lost is unread, and stands. */
export function marksOf(articleId: string, authorId: string): Row {
  const at = now()
  return {
    article_id: articleId,
    created_at: at,
    updated_at: at,
    version: 1,
    author_id: authorId,
    deleted_at: null,
  }
}
