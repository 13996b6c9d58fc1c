import type { ActId, ArticleId, RevisionId } from '../../../preload/contract/common'
import { plainAddress } from './addresses'
import { fieldColumns } from './article-rows'
import { sha256 } from '../database/checksum'
import { type Library, one, transaction } from '../database/database'
import { newId } from '../database/ids'
import { relabel, type Writing } from '../journal/journal'
import { captureOf, enterOriginal, keepBytes } from './originals'
import { findPlacements, type Found, type PlacePassage } from './placements'
import { articleAt, type Known, layOver, type UnderstoodFields } from './recapture'
import { addRevision, type RevisionDraft } from './add-revision'
import { outletSource } from './sources'
import { quoted } from '../database/text'
import { textColumns, type Understood } from './understood'
import { act, insertRow, restoreRow } from '../journal/write'

export type ImportAct = {
  /** Imports that carry the same one are undone together. */
  actId?: ActId | undefined
  /** The program does it by itself, so undo passes it over. */
  skipUndo?: boolean | undefined
}

export type ReadingToImport = Understood &
  ImportAct & {
    /** `sha256`: the bytes are on the disk already, under it. */
    original: { bytes: Uint8Array; name: string | null; encoding: string; sha256?: string }
    /** The images that the file carries for it, on the disk already. */
    images?: RevisionDraft['images']
    /** What was asked for on the network to have them. */
    asked?: RevisionDraft['asked']
    /** The fields as they were read, where a person corrected them before saving. */
    understood?: UnderstoodFields | undefined
    /** The article that this is another text of, where more than its address says so; null where it is of none. */
    former?: ArticleId | null | undefined
    /** When the file says that it was saved. */
    savedAt?: string | null | undefined
    /** A person has looked at the fields. */
    isByHand?: boolean
    /** It is one of many: who stores them says once how many they are, by `labelImport`. */
    isOneOfMany?: boolean
  }

export type Imported = { articleId: ArticleId; outcome: 'imported' | 'new-revision' | 'already-there' }

/** The article that these bytes are, or one with exactly the same text. */
export function findDuplicate(
  library: Library,
  { bytesSha256, text }: { bytesSha256: string; text: string },
): Known | null {
  return duplicateOf(library, bytesSha256, sha256(text))
}

function duplicateOf(library: Library, bytesSha256: string, textSha256: string): Known | null {
  return (
    one<Known>(
      library,
      `SELECT a.id AS articleId, a.title FROM revision r JOIN article a ON a.id = r.article_id
     WHERE r.n = coalesce(
       (SELECT min(n) FROM revision WHERE original_sha256 = ?),
       (SELECT min(n) FROM revision WHERE text_sha256 = ?))`,
      bytesSha256,
      textSha256,
    ) ?? null
  )
}

type Captured = { articleId: ArticleId; hash: string; reading: ReadingToImport }

/** A revision of what was captured. */
export function addCapture(writing: Writing, { articleId, hash, reading }: Captured): RevisionId {
  const { text, blocks, lines, images = [], asked = [], original, understood, fields } = reading
  const { bytes, name, encoding } = original
  const captured = captureOf(writing.at, reading.savedAt)
  enterOriginal(writing.library, { sha256: hash, size: bytes.length, name, capturedAt: captured.captured_at })
  const draft = { articleId, originalSha256: hash, encoding, text, blocks, lines, images, asked }
  return addRevision(writing, { ...draft, understood: understood ?? fields })
}

/** An article that is new, with its first revision. */
export function insertArticle(writing: Writing, captured: Captured): void {
  const { articleId: id, reading } = captured
  const { fields } = reading
  const sourceId = outletSource(writing, fields.outlet)
  const revisionId = addCapture(writing, captured)
  insertRow(writing, 'article', {
    id,
    source_id: sourceId,
    revision_id: revisionId,
    ...fieldColumns(fields),
    url: fields.url === null ? null : plainAddress(fields.url),
    ...textColumns(reading),
    ...captureOf(writing.at, reading.savedAt),
  })
  insertRow(writing, 'article_state', {
    article_id: id,
    read_at: null,
    starred_at: null,
    archived_at: null,
    checked_revision_id: null,
  })
}

type Former = { articleId: ArticleId; found: Found[] }

/**
 * Keeps an original and the article that was read from it. What the library has already is not taken twice;
 * where it lies among the deleted, it comes back: a person who imports it again wants to see it.
 * Another text from the address of a known article is a new revision of that one. For that, `placePassage` says where
 * its highlights are by now; without it, the text becomes an article of its own.
 */
export function importReading(
  library: Library,
  reading: ReadingToImport,
  placePassage?: PlacePassage,
): Imported {
  const hash = reading.original.sha256 ?? keepBytes(library, reading.original.bytes)
  const textHash = sha256(reading.text)
  const duplicate = () => duplicateOf(library, hash, textHash)
  // Before the transaction: placing a thousand highlights takes longer than anyone should wait for a write.
  const before = duplicate()
  const former = before === null ? formerOf(library, reading, placePassage) : null
  // Within a transaction nobody else has written since.
  const isWithin = library.db.inTransaction
  return transaction(library, () => {
    const known = isWithin ? before : duplicate()
    if (known !== null) return bringBack(library, known, reading)
    if (former !== null) return recapture(library, { ...former, hash, reading }, former.found)
    const articleId = newId() as ArticleId
    act(library, aboutImport(library, reading, articleId), (writing) => {
      insertArticle(writing, { articleId, hash, reading })
    })
    return { articleId, outcome: 'imported' }
  })
}

/** The article that this is another text of, with where its highlights would be. */
function formerOf(
  library: Library,
  { text, fields, former }: ReadingToImport,
  placePassage: PlacePassage | undefined,
): Former | null {
  if (placePassage === undefined) return null
  const articleId = former === undefined ? articleAt(library, fields.url)?.articleId : former
  if (articleId === undefined || articleId === null) return null
  return { articleId, found: findPlacements(library, { articleId, text, placePassage }) }
}

function bringBack(library: Library, { articleId, title }: Known, { skipUndo = false }: ImportAct): Imported {
  act(library, { label: `restore ${quoted(title)}`, articleId, skipUndo }, (writing) => {
    restoreRow(writing, 'article', articleId)
    restoreRow(writing, 'article_state', articleId)
  })
  return { articleId, outcome: 'already-there' }
}

function recapture(library: Library, captured: Captured, found: readonly Found[]): Imported {
  const { articleId, reading } = captured
  const { fields, understood = fields, isByHand = false } = reading
  const byHand = isByHand ? fields : null
  act(library, aboutImport(library, reading, articleId), (writing) => {
    const revisionId = addCapture(writing, captured)
    const text = { ...textColumns(reading), ...captureOf(writing.at, reading.savedAt) }
    layOver(writing, { articleId, revisionId, understood, byHand, text, found })
  })
  return { articleId, outcome: 'new-revision' }
}

function aboutImport(library: Library, reading: ReadingToImport, articleId: ArticleId) {
  return {
    label: importLabel(library, reading),
    articleId,
    key: reading.actId,
    relabel: reading.isOneOfMany !== true,
    skipUndo: reading.skipUndo === true,
  }
}

function importLabel(library: Library, { actId, fields, isOneOfMany }: ReadingToImport): string {
  const before = isOneOfMany === true ? 0 : articlesOfAct(library, actId)
  return before === 0 ? `import ${quoted(fields.title)}` : `import ${before + 1} articles`
}

/**
 * Says in the name of an act how many articles it imported; in the transaction that adds to them. Counting them for
 * each took a second of 5,000 articles, and a hundred times that of ten times as many.
 */
export function labelImport(library: Library, actId: ActId): void {
  const articles = articlesOfAct(library, actId)
  if (articles > 1) relabel(library, actId, `import ${articles} articles`)
}

function articlesOfAct(library: Library, key: ActId | undefined): number {
  return key === undefined
    ? 0
    : (one<{ articles: number }>(
        library,
        `SELECT count(*) AS articles FROM change
         WHERE noun = 'article' AND act_n = (SELECT max(n) FROM act WHERE key = ? AND undo_state = 'done')`,
        key,
      )?.articles ?? 0)
}
