import { LibraryError } from '../../../preload/contract/errors'
import type { Line, Reading } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'
import type { InlineSpan } from '../../../preload/contract/structure'
import type { FindBytes } from '../images/captured-images'
import { pageDate } from '../pages/page-date'
import type { TakeApart } from '../take-apart'
import { languageTag } from '../fields'
import { type About, nothingAbout, readBook } from './document'
import { htmlOfSvg } from './svg-html'
import { allNamed, firstWords, readXml, wordsIn, type XmlElement } from './xml'
import { Zip } from './zip'

const maxChapters = 2000

type Item = { path: string; isNavigation: boolean; isDrawing: boolean }

/** Stands before the paths in a book, so that those in its chapters lead from them to others. */
const inBook = 'epub://book/'

/**
 * Reads a book as one article, its chapters in the order of its spine. Newspapers that come as EPUB stay whole too:
 * their tables of contents name pages, sections and articles alike, and a wrong cut would lose what belongs together.
 */
export async function readEpub(
  bytes: Uint8Array,
  takeApart: TakeApart,
): Promise<{ reading: Reading; find: FindBytes }> {
  const zip = new Zip(bytes)
  if (
    zip.has('META-INF/rights.xml') ||
    /<(?:\w+:)?EncryptedKey/.test(zip.text('META-INF/encryption.xml') ?? '')
  ) {
    throw new LibraryError(
      'unreadable',
      'This book is locked by its shop’s copy protection; only a copy without it can be imported.',
    )
  }
  const { path, opf } = packageOf(zip)
  const lines: PageLine[] = []
  const chapters = spineOf(path, opf)
  const numbers = new Map(chapters.map((chapter, number) => [chapter.path, number]))
  for (const [number, chapter] of chapters.entries()) {
    const written = chapter.isNavigation ? null : zip.text(chapter.path)
    if (written === null) continue
    const html = chapter.isDrawing ? htmlOfSvg(written) : htmlOfXhtml(written)
    const { all = [] } = await takeApart(html, inBook + encodeURI(chapter.path), 'lines')
    lines.push(...all.map((line) => inWholeBook(line, number, numbers)))
  }
  return { reading: readBook(lines, aboutOf(opf)), find: imagesIn(zip) }
}

/**
 * Chapters name their notes each for itself, and notes may all be in a chapter of their own: in the whole book a name is that
 * of its chapter too.
 */
function inWholeBook(line: PageLine, chapter: number, numbers: ReadonlyMap<string, number>): PageLine {
  const { spans, anchors, ...rest } = line
  const nameIn = (target: string): string | null => {
    if (!target.startsWith(inBook)) return `${chapter}-${target.replace(/^#/, '')}`
    const [path = '', name = ''] = target.slice(inBook.length).split('#')
    const number = numbers.get(resolved('', path) ?? '')
    return number === undefined || name === '' ? null : `${number}-${name}`
  }
  const moved = spans?.flatMap((span): InlineSpan[] => {
    if (span.kind === 'note') {
      const target = nameIn(span.target)
      return target === null ? [] : [{ ...span, target }]
    }
    if (span.kind !== 'link' || !/^(?:#|epub:)/.test(span.href)) return [span]
    const name = nameIn(span.href)
    return name === null ? [] : [{ ...span, href: `#${name}` }]
  })
  return {
    ...rest,
    ...(moved !== undefined && { spans: moved }),
    ...(anchors !== undefined && { anchors: anchors.map((name) => `${chapter}-${name}`.slice(0, 200)) }),
  }
}

/** Where the book's description is: META-INF/container.xml names it (EPUB's Open Container Format). */
function packageOf(zip: Zip): { path: string; opf: XmlElement } {
  const container = readXml(zip.text('META-INF/container.xml') ?? '')
  const [root] = allNamed(container, 'rootfile')
  const path = resolved('', root?.attributes['full-path'] ?? '')
  const opf = path === null ? null : zip.text(path)
  if (path === null || opf === null) throw noBook('no package')
  return { path, opf: readXml(opf) }
}

/** A path in the archive as it is meant from a file in it; null where it leads out of it. */
function resolved(from: string, href: string): string | null {
  let path = href.replace(/[?#].*/s, '')
  try {
    path = decodeURIComponent(path)
  } catch {
    // A name with a stray percent sign is taken as it stands.
  }
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return null
  const parts: string[] = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function noBook(cause: string) {
  return new LibraryError(
    'unreadable',
    'This EPUB book does not say where its text is; get it from its source again.',
    { cause: new Error(cause) },
  )
}

/** The chapters in reading order. The list of contents is one of them in many books, and is no text. */
function spineOf(path: string, opf: XmlElement): Item[] {
  const items = new Map(
    allNamed(opf, 'item').map(({ attributes }) => [
      attributes['id'] ?? '',
      {
        path: resolved(path, attributes['href'] ?? ''),
        type: attributes['media-type'] ?? '',
        isNavigation: /\bnav\b/.test(attributes['properties'] ?? ''),
      },
    ]),
  )
  const found = allNamed(opf, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes['idref'] ?? '')
    if (item === undefined || item.path === null || !/html|xml|^$/.test(item.type)) return []
    const { path: at, type, isNavigation } = item
    return [{ path: at, isNavigation, isDrawing: /^image\/svg/.test(type) }]
  })
  // A chapter that the spine names again and again is read once.
  const seen = new Set<string>()
  return found.filter(({ path: one }) => !seen.has(one) && seen.add(one)).slice(0, maxChapters)
}

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** XHTML closes empty elements where HTML would leave them open: `<title/>` would swallow the chapter. */
function htmlOfXhtml(xhtml: string): string {
  return xhtml
    .replace(/^\ufeff?\s*<\?xml[^>]{0,300}\?>/, '')
    .replace(
      /<([a-z][\w:-]{0,40})(\s[^<>]{0,5000})?\/>/gi,
      (whole, name: string, rest: string | undefined) =>
        voids.test(name) ? whole : `<${name}${rest ?? ''}></${name}>`,
    )
}

/**
 * What the book says of itself in Dublin Core. Of several dates that of publication; in EPUB 3 there is only
 * one.
 */
function aboutOf(opf: XmlElement): About {
  const [metadata = opf] = allNamed(opf, 'metadata')
  const authors = allNamed(metadata, 'creator').map((one) => wordsIn(one).replace(/\s+/g, ' ').trim())
  const byline = authors.filter((name) => name !== '').join(', ')
  const dates = allNamed(metadata, 'date').map((one) => ({
    event: one.attributes['event'],
    words: wordsIn(one),
  }))
  const date =
    dates.find(({ event }) => event === 'publication') ?? dates.find(({ event }) => event === undefined)
  const published = pageDate(date?.words)
  const title = firstWords(metadata, 'title')
  const publisher = firstWords(metadata, 'publisher')
  const source = firstWords(metadata, 'source')
  const more: Line[] = []
  if (published === null && date !== undefined)
    more.push({ text: date.words, role: 'left-out', why: 'a date that could not be read' })
  return {
    ...nothingAbout,
    title: title === null ? null : { words: title, why: 'the book’s title' },
    byline: byline === '' ? null : { words: byline, why: 'the book’s authors' },
    published: published && { date: published, why: 'when the book was published' },
    outlet: publisher === null ? null : { words: publisher, why: 'the book’s publisher' },
    url: source,
    language: languageTag(firstWords(metadata, 'language')),
    more,
  }
}

function imagesIn(zip: Zip): FindBytes {
  return (source) => {
    const path = source.startsWith(inBook) ? resolved('', source.slice(inBook.length)) : null
    return path === null ? null : zip.read(path)
  }
}
