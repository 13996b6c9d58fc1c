import type { ArticleFields, Block } from '../../preload/contract/article'
import type { ActId, ArticleId } from '../../preload/contract/common'
import type { Line } from '../../preload/contract/importing'
import { fieldColumns } from './article-rows'
import { sha256 } from './checksum'
import { type Library, one, type Row, transaction } from './database'
import { newId } from './ids'
import type { Writing } from './journal'
import { enterOriginal, keepBytes } from './originals'
import { addRevision } from './revisions'
import { outletSource } from './sources'
import { countWords, quoted, shorten } from './text'
import { act, insertRow, restoreRow } from './write'

/** An article as it was understood. */
export type Understood = {
  fields: ArticleFields
  lines: readonly Line[]
  /** The canonical text and its blocks, as made of the lines. */
  text: string
  blocks: readonly Block[]
}

export type ReadingToImport = Understood & {
  original: { bytes: Uint8Array; name: string | null; encoding: string }
  /** Imports that carry the same one are undone together. */
  actId?: ActId | undefined
}

export type Imported = { articleId: ArticleId; outcome: 'imported' | 'already-there' }

const excerptLength = 280

const excerptOf = (text: string, blocks: readonly Block[]): string => {
  const firstOf = (kind: Block['kind']) => blocks.find((block) => block.kind === kind)
  const { start, end } = firstOf('paragraph') ?? firstOf('standfirst') ?? { start: 0, end: text.length }
  return shorten(text.slice(start, end), excerptLength)
}

/** The columns that follow from the text. */
export const textColumns = ({ text, blocks }: Understood): Row => ({
  excerpt: excerptOf(text, blocks),
  word_count: countWords(text),
})

export type Known = { articleId: ArticleId; title: string }

/** The article that these bytes are, or one with exactly the same text. */
export const findDuplicate = (
  library: Library,
  { bytesSha256, text }: { bytesSha256: string; text: string },
): Known | null =>
  one<Known>(
    library,
    `SELECT a.id AS articleId, a.title FROM revision r JOIN article a ON a.id = r.article_id
     WHERE r.n = coalesce(
       (SELECT min(n) FROM revision WHERE original_sha256 = ?),
       (SELECT min(n) FROM revision WHERE text_sha256 = ?))`,
    bytesSha256,
    sha256(text),
  ) ?? null

const articlesOfAct = (library: Library, key: ActId | undefined): number =>
  key === undefined
    ? 0
    : (one<{ articles: number }>(
        library,
        `SELECT count(*) AS articles FROM change
         WHERE noun = 'article' AND act_n = (SELECT max(n) FROM act WHERE key = ? AND stand = 'done')`,
        key,
      )?.articles ?? 0)

const importLabel = (library: Library, { actId, fields }: ReadingToImport): string => {
  const before = articlesOfAct(library, actId)
  return before === 0 ? `import ${quoted(fields.title)}` : `import ${before + 1} articles`
}

/** An article that is new, with its first revision. */
export const insertArticle = (
  writing: Writing,
  hash: string,
  id: ArticleId,
  reading: ReadingToImport,
): void => {
  const { library, at } = writing
  const { bytes, name, encoding } = reading.original
  enterOriginal(library, { sha256: hash, size: bytes.length, name })
  const sourceId = outletSource(writing, reading.fields.outlet)
  const { text, blocks, lines } = reading
  const revisionId = addRevision(writing, {
    articleId: id,
    originalSha256: hash,
    encoding,
    text,
    blocks,
    lines,
  })
  insertRow(writing, 'article', {
    id,
    source_id: sourceId,
    revision_id: revisionId,
    ...fieldColumns(reading.fields),
    ...textColumns(reading),
    captured_at: at,
  })
  insertRow(writing, 'article_state', { article_id: id, read_at: null, starred_at: null, archived_at: null })
}

const bringBack = (library: Library, { articleId, title }: Known): Imported => {
  act(library, { label: `restore ${quoted(title)}`, articleId }, (writing) => {
    restoreRow(writing, 'article', articleId)
    restoreRow(writing, 'article_state', articleId)
  })
  return { articleId, outcome: 'already-there' }
}

/**
 * Keeps an original and the article that was read from it. What the library has already is not taken twice;
 * where it lies among the deleted, it comes back: whoever imports it again wants to see it.
 */
export const importReading = (library: Library, reading: ReadingToImport): Imported => {
  const hash = keepBytes(library, reading.original.bytes)
  return transaction(library, () => {
    const known = findDuplicate(library, { bytesSha256: hash, text: reading.text })
    if (known !== null) return bringBack(library, known)
    const articleId = newId() as ArticleId
    const about = { label: importLabel(library, reading), articleId, key: reading.actId, relabel: true }
    act(library, about, (writing) => {
      insertArticle(writing, hash, articleId, reading)
    })
    return { articleId, outcome: 'imported' }
  })
}
