import type { ArticleId } from '../../../preload/contract/common'
import type { Line } from '../../../preload/contract/importing'
import { fieldColumns, liveArticle } from './article-rows'
import type { Library, Row } from '../database/database'
import { keptImages } from './images'
import type { Writing } from '../journal/journal'
import { findPlacements, type PlacePassage, storePlacements } from './placements'
import { addRevision } from './add-revision'
import { capturedFrom, readLines, readRevision } from './revisions'
import { outletSource } from './sources'
import { quoted } from '../database/text'
import { textColumns, type Understood } from './understood'
import { act, updateRow } from '../journal/write'

type Correction = Understood & { articleId: ArticleId }

/**
 * Sets what was understood of an article right. Another text is another revision of the same original;
 * highlights stay pinned to theirs, and `placePassage` says where their words are in the new one.
 */
export function correct(
  library: Library,
  correction: Correction,
  placePassage: PlacePassage,
): { articleId: ArticleId; outcome: 'corrected' } {
  const { articleId, fields } = correction
  const former = liveArticle(library, articleId)
  const isSame = isSameReading(library, former.revision_id, correction)
  // Outside the transaction: placing a thousand highlights takes longer than anyone should wait for a write.
  const found = isSame ? [] : findPlacements(library, { articleId, text: correction.text, placePassage })
  act(library, { label: `edit details of ${quoted(fields.title)}`, articleId }, (writing) => {
    const text = isSame ? {} : addCorrectedRevision(writing, former.revision_id, correction)
    const source = { source_id: outletSource(writing, fields.outlet) }
    const row = updateRow(writing, 'article', articleId, { ...fieldColumns(fields), ...source, ...text })
    storePlacements(library, String(row.revision_id), found)
  })
  return { articleId, outcome: 'corrected' }
}

/** A role alone can change, between two kinds of lines that are no part of the text: it is kept too. */
function isSameReading(library: Library, revisionId: string, { text, blocks, lines }: Correction): boolean {
  const current = readRevision(library, revisionId)
  return (
    current.text === text &&
    JSON.stringify(current.blocks) === JSON.stringify(blocks) &&
    rolesOf(readLines(library, revisionId)) === rolesOf(lines)
  )
}

function rolesOf(lines: readonly Line[]): string {
  return lines.map(({ role }) => role).join()
}

function addCorrectedRevision(writing: Writing, former: string, correction: Correction): Row {
  const { articleId, text, blocks, lines } = correction
  const { sha256, encoding } = capturedFrom(writing.library, former)
  const images = keptImages(writing.library, former)
  const draft = { articleId, originalSha256: sha256, encoding, text, blocks, lines, images }
  return { revision_id: addRevision(writing, draft), ...textColumns(correction) }
}
