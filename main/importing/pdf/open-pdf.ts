import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LibraryError } from '../../../preload/contract/errors'
import { framesOf, type PlacedPiece } from './lines/frames'
import { type Mark, marksOn } from './marks'
import { CharacterMaps } from './character-maps'
import { withoutHighNumbers } from './object-numbers'
import type { Page } from './placed'

/**
 * What a PDF says of itself (ISO 32000, "document information dictionary"), and its pages. All of it is
 * untrusted.
 */
export type PdfFile = {
  /** Each as it is shown, turned so that most of its text stands upright. */
  pages: Page[]
  /** What stands on them in another direction. `page` counts from 0. */
  asides: { page: number; frame: Page }[]
  /** Pages that could not be read, or not to their end, as people count them. */
  broken: { number: number; why: string }[]
  /** What was marked on each page with another program. */
  marks: Mark[][]
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
  // Which character each code of a Chinese, Japanese or Korean font is; most files name a map and do not hold it.
  cMapUrl: 'in-the-program/',
  CMapReaderFactory: CharacterMaps,
}

type Item = {
  str: string
  transform: number[]
  width: number
  height: number
  fontName: string
}

type Document = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>

/**
 * The text of a PDF, piece by piece as it is placed on its pages. Nothing in it is run, drawn or fetched.
 * Throws `unreadable` where it is damaged or locked, `too-large` where it is longer than any article.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument } = await load()
  const task = getDocument({ data: withoutHighNumbers(bytes), ...options })
  try {
    const document = await task.promise
    return { ...(await pagesOf(document)), ...(await aboutOf(document)) }
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

type Read = Pick<PdfFile, 'pages' | 'asides' | 'broken' | 'marks'>

async function pagesOf(document: Document): Promise<Read> {
  if (document.numPages > maxPages) throw tooLong()
  const begun = Date.now()
  const found: Read = { pages: [], asides: [], broken: [], marks: [] }
  let pieces = 0
  for (let number = 1; number <= document.numPages; number++) {
    const { main, asides, marks, why } = await pageAt(document, number)
    pieces += main.pieces.length + asides.reduce((sum, aside) => sum + aside.pieces.length, 0)
    if (pieces > maxPieces || Date.now() - begun > maxMs) throw tooLong()
    found.pages.push(main)
    found.marks.push(marks)
    found.asides.push(...asides.map((frame) => ({ page: number - 1, frame })))
    if (why !== null) found.broken.push({ number, why })
  }
  const { length: damaged } = found.broken.filter(({ why }) => why === damage)
  if (damaged > 0 && damaged === document.numPages) throw unreadable('No page could be read.')
  return found
}

function tooLong() {
  return new LibraryError('too-large', 'This PDF is too long for one article; split it into smaller files.')
}

/** A page as it is shown: cut down, turned, its origin at the lower left. One that is damaged does not cost the others. */
async function pageAt(document: Document, number: number) {
  try {
    const page = await document.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { items, styles, isCut } = await textOn(page)
    const annotations: unknown[] = await page.getAnnotations().catch(() => [])
    page.cleanup()
    const toShown = shownBy(transform, height)
    const pieces = items.map((item) => pieceOf(item, toShown, styles[item.fontName]?.vertical === true))
    const shown = { width, height, pieces }
    const marks = marksOn(annotations, shown, (x, y) => {
      const [, , , , left = 0, bottom = 0] = toShown([1, 0, 0, 1, x, y])
      return [left, bottom]
    })
    return { ...framesOf(shown), marks, why: isCut ? endless : null }
  } catch (error) {
    if (isLocked(error)) throw error
    return { main: { width: 1, height: 1, pieces: [] }, asides: [], marks: [], why: damage }
  }
}

const damage = 'this page of the file is damaged'
const endless = 'this page of the file does not come to an end, and was read only in part'

/** A page that draws itself again and again is cut; a printed page takes a hundredth of this. */
const maxPageMs = 3000
/**
 * Smaller letters are not to be seen, in points and on pages that count in inches as a share of their height. A page that
 * draws itself smaller and smaller ends in them.
 */
const minSize = 0.2
const minShareOfHeight = 1 / 4000
/** So many pieces one after the other that show nothing, or the same again in the same place, are no page's. */
const maxIdle = 500

/** What stands on a page, part by part as it comes, so that one without an end can be left. */
async function textOn(page: Awaited<ReturnType<Document['getPage']>>) {
  const reader = page.streamTextContent({ disableNormalization: true }).getReader()
  const begun = Date.now()
  const [, bottom = 0, , top = 0] = page.view
  const least = Math.min(minSize, minShareOfHeight * Math.abs(top - bottom))
  const items: Item[] = []
  const drawn = new Set<string>()
  let idle = 0
  const styles: Record<string, { vertical?: boolean }> = {}
  for (;;) {
    const { value, done } = (await reader.read()) as
      { value: Part; done: false } | { done: true; value?: never }
    if (done) return { items, styles, isCut: false }
    for (const item of value.items) {
      if (!('str' in item) || item.str === '') continue
      const key = `${item.transform.join(' ')} ${item.str}`
      const isNew = sizeOf(item.transform) >= least && !drawn.has(key)
      idle = isNew ? 0 : idle + 1
      if (isNew) items.push(item)
      drawn.add(key)
    }
    Object.assign(styles, value.styles)
    if (idle < maxIdle && Date.now() - begun < maxPageMs) continue
    await reader.cancel(new Error(endless))
    return { items, styles, isCut: true }
  }
}

function sizeOf([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number {
  return Math.hypot(c, d) || Math.hypot(a, b)
}

type Part = { items: (Item | { type: string })[]; styles: Record<string, { vertical?: boolean }> }

type Matrix = (transform: readonly number[]) => number[]

/** What a page does with all that stands on it. Its y grows downwards; ours grows upwards. */
function shownBy([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], height: number): Matrix {
  return ([ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0]) => [
    a * ta + c * tb,
    -(b * ta + d * tb),
    a * tc + c * td,
    -(b * tc + d * td),
    a * te + c * tf + e,
    height - (b * te + d * tf + f),
  ]
}

/**
 * A piece by where its first letter stands. The text matrix holds size and direction: its second row is the
 * height. Letters that are set under one another go where that points away from.
 */
function pieceOf(
  { str, transform, width, height, fontName: font }: Item,
  toShown: Matrix,
  isVertical: boolean,
): PlacedPiece {
  const shown = toShown(transform)
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = shown
  const size = sizeOf(shown) || 1
  // Fonts that are drawn head over heels, and turned back by the page, are upright to a reader.
  const isMirrored = a < 0 && d > 0 && a * d - b * c < 0
  return isVertical
    ? { text: str, x, y, width: height, size, font, along: [-c, -d] }
    : { text: str, x, y, width, size, font, along: [a, b], isMirrored }
}

async function aboutOf(document: Document): Promise<Pick<PdfFile, 'title' | 'author' | 'language' | 'made'>> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const found = info as Record<string, unknown>
  return {
    title: wordsOr(found['Title']),
    author: wordsOr(found['Author']),
    language: wordsOr(found['Language']),
    made: dayOr(found['CreationDate']),
  }
}

function wordsOr(value: unknown): string | null {
  const words = typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : ''
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
