import type { Library } from '../library/database/database'
import { failure } from '../library/database/errors'
import { openLibrary } from '../library/database/open'
import { explain } from '../base/errors'
import { keepHeapSmall } from '../base/small-heap'
import { chunksOf } from '../base/write-parts'
import type { At, FileWish, FromExporter, ToExporter, WordsResult, WordsWish } from './export-messages'
import type { Port } from '../base/port'
import { portToMain } from '../base/utility-port'

type Ask = Extract<ToExporter, { kind: 'ask' }>
type Wish = Ask['wish']

const unforeseen = 'Dateline could not put this together; look in the log file, and try again.'

// As much as main takes over in one go.
const pieceBytes = 256 * 1024

/** One part may be a text of 10 MB: main gets it in pieces, and each with a buffer of its own. */
const piecesOf = function* (parts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  for (const chunk of chunksOf(parts)) {
    const bytes = Buffer.from(chunk)
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      yield new Uint8Array(bytes.subarray(at, at + pieceBytes))
    }
  }
}

function isFile(wish: Wish): wish is FileWish {
  return wish.kind === 'article' || wish.kind === 'dossier' || wish.kind === 'review'
}

/**
 * The exporter: reads the library over a connection of its own and puts together what is written, shown or copied, for
 * as long as main lets it. Main gets a file in pieces, and writes them.
 */
class Exporter {
  readonly #post: (message: FromExporter) => void
  #library: Library | null = null
  #pieces: Iterator<Uint8Array<ArrayBuffer>> | null = null

  constructor(post: (message: FromExporter) => void) {
    this.#post = post
  }

  async handleMessage(message: ToExporter): Promise<void> {
    const { id } = message
    try {
      if (message.kind === 'more') this.#postPiece(id)
      else await this.#begin(message)
    } catch (error) {
      this.#post({ kind: 'failed', id, ...explain(error, unforeseen) })
    }
  }

  async #begin({ id, at, wish }: Ask): Promise<void> {
    if (!isFile(wish)) {
      this.#post({ kind: 'words', id, words: await this.#words(id, at, wish) })
      return
    }
    this.#pieces = piecesOf(await this.#parts(id, at, wish))
    this.#postPiece(id)
  }

  #postPiece(id: number): void {
    if (this.#pieces === null) throw new Error('More of a file was asked for, and none is in hand.')
    const next = this.#pieces.next()
    if (next.done === true) this.#post({ kind: 'end', id })
    else this.#post({ kind: 'piece', id, bytes: next.value })
  }

  // Each loads what it needs and no more: YAML takes as long as opening the library.
  async #words(id: number, at: At | null, wish: WordsWish): Promise<WordsResult[WordsWish['kind']]> {
    if (wish.kind === 'example') return (await import('../use-cases/cite')).citeExample(wish.template)
    const library = this.#open(at)
    if (wish.kind === 'verify') {
      const { verify } = await import('../library/verify/verify')
      let last = -1
      const onProgress = ({ done, total }: { done: number; total: number }) => {
        // Within a check it tells of every text.
        if (done !== last) this.#post({ kind: 'progress', id, progress: { done, total } })
        last = done
      }
      return verify(library, { onProgress })
    }
    if (wish.kind === 'citation')
      return (await import('../use-cases/cite')).cite(library, wish.of, wish.template)
    if (wish.kind === 'citations') {
      const { cite } = await import('../use-cases/cite')
      return wish.of.map((of) => cite(library, of, wish.template))
    }
    return (await import('../use-cases/export-article')).articleBeginning(library, wish)
  }

  async #parts(id: number, at: At | null, wish: FileWish): Promise<Iterable<string>> {
    const library = this.#open(at)
    if (wish.kind === 'article')
      return (await import('../use-cases/export-article')).articleParts(library, wish)
    const onProgress = (progress: { done: number; total: number }) =>
      this.#post({ kind: 'progress', id, progress })
    if (wish.kind === 'review')
      return (await import('../use-cases/export-review')).reviewParts(library, wish, onProgress)
    const { of, maxArticles, madeAt } = wish
    const { dossierOf } = await import('../use-cases/export-dossier')
    return dossierOf(library, { of, maxArticles, madeAt, libraryName: library.name, onProgress })
  }

  #open(at: At | null): Library {
    if (at === null) throw failure('library-closed', 'No library is open; open one first.')
    this.#library ??= openLibrary(at.folder, {
      backupsFolder: at.backupsFolder,
      mode: 'read',
      onDamage: ({ noun, id: row }) => this.#post({ kind: 'damage', noun, row }),
    })
    return this.#library
  }
}

export function serveExporter({ post, onMessage }: Port<FromExporter, ToExporter>): void {
  const exporter = new Exporter(post)
  onMessage((message) => void exporter.handleMessage(message))
}

/** Begins to serve main, which started this process and is told `first` before all else. */
export function startExporter(first: unknown): void {
  const main = portToMain()
  if (main === null) return
  keepHeapSmall()
  main.post(first)
  serveExporter(main as Port<FromExporter, ToExporter>)
}
