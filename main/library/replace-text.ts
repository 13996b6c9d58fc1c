import type { ArticleId } from '../../preload/contract/common'
import { fieldColumns, liveArticle } from './article-rows'
import { type ReadingToImport, textColumns } from './capture'
import { type Library, one, type Row, transaction } from './database'
import { enterOriginal, keepBytes } from './originals'
import { findPlacements, type PlacePassage, storePlacements } from './placements'
import { addRevision } from './revisions'
import { quoted } from './text'
import { act, updateRow } from './write'

export type Replacement = {
  articleId: ArticleId
  reading: ReadingToImport
  /** Fetched along with a feed, not asked for by itself. */
  isAside: boolean
}

/** What is known stays; only what nobody knew yet is taken from the new text. */
const filledIn = (library: Library, { articleId, reading: { fields } }: Replacement): Row => {
  const former = one<Row>(library, 'SELECT * FROM article WHERE id = ?', articleId) ?? {}
  const { title: _title, url: _url, ...found } = fieldColumns(fields)
  const isDated = former.published_value !== null
  return Object.fromEntries(
    Object.entries(found).filter(
      ([column]) => former[column] === null && !(isDated && column.startsWith('published')),
    ),
  )
}

/** Another text of the same article, from bytes of its own: another revision. Highlights stay pinned to theirs. */
export const replaceText = (library: Library, replacement: Replacement, placePassage: PlacePassage): void => {
  const { articleId, reading, isAside } = replacement
  const { original, text, blocks, lines } = reading
  const { title } = liveArticle(library, articleId)
  const hash = keepBytes(library, original.bytes)
  const found = findPlacements(library, { articleId, text, placePassage })
  transaction(library, () => {
    act(library, { label: `fetch the page of ${quoted(title)}`, articleId, isAside }, (writing) => {
      enterOriginal(library, { sha256: hash, size: original.bytes.length, name: original.name })
      const draft = { articleId, originalSha256: hash, encoding: original.encoding, text, blocks, lines }
      const revisionId = addRevision(writing, draft)
      const changes = { revision_id: revisionId, ...textColumns(reading), ...filledIn(library, replacement) }
      updateRow(writing, 'article', articleId, changes)
      storePlacements(library, revisionId, found)
    })
  })
}
