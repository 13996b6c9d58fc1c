import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LibraryError } from '../../../preload/contract/errors'
import type { Page, Piece } from './text'

/**
 * What a PDF says of itself (ISO 32000, "document information dictionary"), and its pages. All of it is
 * untrusted.
 */
export type PdfFile = {
  pages: Page[]
  title: string | null
  author: string | null
  language: string | null
  made: string | null
}

// An article has fewer of each. The third bounds how long one file may hold up those behind it: the process
// is killed when it does not answer at all.
const maxPages = 2000
const maxPieces = 1_000_000
const maxMs = 12_000

type Pdfjs = typeof pdfjs

const options = {
  // Nothing in a PDF is ever run, drawn or fetched here.
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
  isOffscreenCanvasSupported: false,
  maxImageSize: 1,
  verbosity: 0,
}

type Item = { str: string; transform: number[]; width: number }

type Document = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>

/**
 * The text of a PDF, piece by piece as it is placed on its pages. Nothing in it is run, drawn or fetched.
 * Throws `unreadable` where it is damaged or locked, `too-large` where it is longer than any article.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument } = await load()
  const task = getDocument({ data: bytes.slice(), ...options })
  try {
    const document = await task.promise
    return { pages: await pagesOf(document), ...(await aboutOf(document)) }
  } catch (error) {
    if (error instanceof LibraryError) throw error
    throw isLocked(error) ? locked() : unreadable(error)
  } finally {
    await task.destroy()
  }
}

/** Loaded only when a PDF comes. Its worker runs in this process, which is already one that may be killed. */
async function load(): Promise<Pdfjs> {
  // It looks for what only drawing needs, and complains where it is not there.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: Object })
  }
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

async function pagesOf(document: Document): Promise<Page[]> {
  if (document.numPages > maxPages) throw tooLong()
  const begun = Date.now()
  const pages: Page[] = []
  let pieces = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await pageAt(document, number)
    pieces += page.pieces.length
    if (pieces > maxPieces || Date.now() - begun > maxMs) throw tooLong()
    pages.push(page)
  }
  return pages
}

function tooLong() {
  return new LibraryError('too-large', 'This PDF is too long for one article; split it into smaller files.')
}

/** A page with its origin at the lower left of what is shown of it; cutting a page down moves that. */
async function pageAt(document: Document, number: number): Promise<Page> {
  const page = await document.getPage(number)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const { items } = await page.getTextContent({ disableNormalization: true })
  page.cleanup()
  const pieces = items.flatMap((item) => ('str' in item ? [pieceOf(item)] : []))
  for (const piece of pieces) Object.assign(piece, { x: piece.x - left, y: piece.y - bottom })
  return { width: right - left, height: top - bottom, pieces }
}

/**
 * A piece by where its first letter stands. The text matrix holds size and direction: its second row is the
 * height.
 */
function pieceOf({ str, transform, width }: Item): Piece {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  return { text: str, x, y, width, size: Math.hypot(c, d) || 1, isSideways: Math.abs(b) > Math.abs(a) }
}

async function aboutOf(document: Document): Promise<Omit<PdfFile, 'pages'>> {
  const { info } = await document.getMetadata()
  const found = info as Record<string, unknown>
  return {
    title: wordsOr(found['Title']),
    author: wordsOr(found['Author']),
    language: wordsOr(found['Language']),
    made: dayOr(found['CreationDate']),
  }
}

function wordsOr(value: unknown): string | null {
  const words = typeof value === 'string' ? value.replace(/[\s\0]+/g, ' ').trim() : ''
  return words === '' ? null : words
}

/** "D:20251113080000Z" for people. */
function dayOr(value: unknown): string | null {
  const words = wordsOr(value)
  const [, year, month, day, hours, minutes] = /^D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?/.exec(words ?? '') ?? []
  if (year === undefined || month === undefined || day === undefined) return words
  const date = `${year}-${month}-${day}`
  return hours === undefined || minutes === undefined ? date : `${date} ${hours}:${minutes}`
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

function locked() {
  return new LibraryError(
    'unreadable',
    'This PDF is protected by a password; save a copy without one and import that.',
  )
}

function unreadable(cause: unknown) {
  return new LibraryError('unreadable', 'This PDF is damaged; get it from its source again.', {
    cause: cause instanceof Error ? cause : new Error(String(cause)),
  })
}
