import type { ArticleId } from '../../../preload/contract/common'
import { liveArticle } from './article-rows'
import { addCapture, type ReadingToImport } from './capture'
import { type Library, one, transaction } from '../database/database'
import { keepBytes } from './originals'
import { findPlacements, type PlacePassage } from './placements'
import { layOver } from './recapture'
import { textColumns } from './understood'
import { act, updateRow } from '../journal/write'

type Replacement = {
  articleId: ArticleId
  reading: ReadingToImport
  /** Completes "Undo: …". */
  label: string
  /** Fetched along with a feed, not asked for by itself. */
  skipUndo: boolean
}

/**
 * Another text of the same article, from bytes of its own: another revision. Highlights stay pinned to theirs. It keeps
 * its place in the list; its headline is the new text's own, but for one that a person gave it.
 */
export function replaceText(library: Library, replacement: Replacement, placePassage: PlacePassage): void {
  const { articleId, reading, label, skipUndo } = replacement
  const { text, fields, understood = fields } = reading
  liveArticle(library, articleId)
  const hash = keepBytes(library, reading.original.bytes)
  const found = findPlacements(library, { articleId, text, placePassage })
  transaction(library, () => {
    const standing = readStanding(library, articleId)
    act(library, { label, articleId, skipUndo }, (writing) => {
      const revisionId = addCapture(writing, { articleId, hash, reading })
      const text = { ...textColumns(reading), captured_at: writing.at, captured_by: 'import' }
      const laid = { articleId, revisionId, understood, byHand: null, text, found }
      layOver(writing, laid)
      if (standing !== undefined) updateRow(writing, 'article', articleId, standing)
    })
  })
}

function readStanding(library: Library, articleId: ArticleId) {
  return one<{ captured_at: string; captured_by: string }>(
    library,
    'SELECT captured_at, captured_by FROM article WHERE id = ?',
    articleId,
  )
}
