// A long export is read in pieces, so that the memory does not grow with it. It may be as long as it likes: a list in JSON,
// a file of bookmarks, or a table. Everything else that holds many articles is read whole.

import type { Collected } from '../../../../preload/contract/collected'
import { maxOriginalBytes } from '../../../../preload/contract/words'
import { BookmarkPieces, isBookmarks } from '../bookmarks'
import { type Entry, entryOf } from '../entries'
import { otherKindOf } from '../../decoding/refuse-binary'
import { formatOf } from '../../readers'
import { jsonPieces, type PiecesReader, tablePieces } from './pieces-reader'
import { TextPieces } from './text-pieces'

/** What a piece brought: the articles that are complete by now, and at the end what is told of all of them. */
export type PieceRead = { entries: Entry[]; about: PiecesReader['about'] }

/** Reads one file from its beginning to its end. */
export class LongExport {
  readonly #text = new TextPieces()
  #reader: PiecesReader | null = null
  #isFirst = true
  #size = 0

  /** Null where the file is not one of these, or is too large for what only its whole tells. Throws a LibraryError where it is one and cannot be read. */
  async read(bytes: Uint8Array, isLast: boolean): Promise<PieceRead | null> {
    this.#size += bytes.length
    const text = this.#text.write(bytes) + (isLast ? this.#text.end() : '')
    if (this.#isFirst) this.#reader = isAnotherKind(bytes) ? null : readerOf(text)
    const reader = this.#reader
    if (reader === null) return null
    const bare = this.#isFirst ? text.replace(/^\ufeff/, '') : text
    this.#isFirst = false
    const collected: Collected[] = [...(await reader.write(bare)), ...(isLast ? await reader.end() : [])]
    if (isLast && reader.about === null) return null
    if (reader.isWhole && this.#size > maxOriginalBytes) return null
    return { entries: collected.map(entryOf), about: reader.about }
  }
}

function isAnotherKind(bytes: Uint8Array): boolean {
  return otherKindOf(bytes) !== null || formatOf(bytes, null) !== null
}

const headLength = 20_000

function readerOf(beginning: string): PiecesReader | null {
  const head = beginning.slice(0, headLength).replace(/^\ufeff/, '')
  if (/^\s{0,32}\[\s{0,200}\{\s{0,200}"/.test(head)) return jsonPieces()
  if (/^\s{0,32}</.test(head)) return isBookmarks(head) ? bookmarkPieces() : null
  return /^[^\n]*\b(?:url|href|link|highlight|item type)\b/i.test(head) ? tablePieces(beginning) : null
}

function bookmarkPieces(): PiecesReader {
  const pieces = new BookmarkPieces()
  return {
    write: (html) => pieces.write(html),
    end: () => pieces.end(),
    get about() {
      return { service: pieces.service, left: pieces.left }
    },
    isWhole: false,
  }
}
