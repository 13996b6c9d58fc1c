import mammoth from 'mammoth'
import { LibraryError } from '../../../preload/contract/errors'
import type { Line, Reading } from '../../../preload/contract/importing'
import { maxImageSourceLength } from '../../../preload/contract/words'
import { mayBePrinted, printedText, readPrintedDocument } from '../printouts/printed-document'
import type { TakeApart } from '../take-apart'
import { readDocument } from './document'
import { withDropCaps, withPlainNumbers, withValues } from './docx-numbers'
import { type Inserts, insertsOf } from './docx-inserts'
import { DocxParts } from './docx-parts'
import { DocxStyles } from './docx-styles'
import { officeAbout } from './office'
import { allNamed, firstWords, readXml, refuseHostile } from './xml'
import { Zip } from './zip'

// mammoth knows Word's headings by itself; these are what else the lines of an article can be.
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  ...['HTML Preformatted', 'Source Code', 'Preformatted Text', 'macro'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  ...['HTML Code', 'HTML Typewriter', 'HTML Keyboard', 'HTML Sample', 'Verbatim Char', 'Source Text'].map(
    (name) => `r[style-name='${name}'] => code`,
  ),
  "p[style-name='footnote text'] => p:fresh",
  "p[style-name='endnote text'] => p:fresh",
]

/** These are looked at when they are prepared; to look twice would cost a large document a second. */
const readAsTree = /^word\/(?:document\d*|footnotes|endnotes|styles|numbering)\.xml$/

/**
 * Reads a Word document (Office Open XML, ECMA-376): its own headings, lists and notes, and what it says of
 * itself where its text does not. Every part is looked at for hostile XML before mammoth reads it. No file
 * outside of it is opened.
 */
export async function readDocx(
  bytes: Uint8Array,
  url: string | null,
  takeApart: TakeApart,
): Promise<Reading> {
  const zip = new Zip(bytes)
  for (const name of zip.names.filter((one) => /^word\/[^/]+\.xml$/.test(one) && !readAsTree.test(one)))
    refuseHostile(zip.text(name) ?? '')
  const { html, leftOut } = await converted(zip)
  const { all = [] } = await takeApart(html, null, 'lines')
  const printed = readPrintedDocument(all, url)
  if (printed !== null) return printed
  const core = readXml(zip.text('docProps/core.xml') ?? '')
  const about = officeAbout({
    title: firstWords(core, 'title'),
    author: firstWords(core, 'creator'),
    made: firstWords(core, 'created'),
    language: firstWords(core, 'language'),
    lines: all,
  })
  return readDocument(all, { ...about, more: [...about.more, ...leftOut] }, url)
}

/** Its text where a database may have printed it. */
export async function printedDocx(bytes: Uint8Array, takeApart: TakeApart): Promise<string | null> {
  const zip = new Zip(bytes)
  const xml = zip.text('word/document.xml') ?? ''
  if (!mayBePrinted(xml.replace(/<[^<>]{0,2000}>/g, ''))) return null
  refuseHostile(xml)
  return printedText((await takeApart((await converted(zip)).html, null, 'lines')).all ?? [])
}

/** A document that holds itself, or others within others, is read so far. */
const maxWithin = 2

/** A document as markup, and what is in it that is not read. */
async function converted(zip: Zip, within = 0): Promise<{ html: string; leftOut: Line[] }> {
  const { htmlOf: insert, leftOut } = await insertsOf(zip, mainPartOf(zip), async (bytes) => {
    if (within === maxWithin) return ''
    const inner = await converted(new Zip(bytes), within + 1)
    return inner.html
  })
  return { html: await htmlOf(zip, insert), leftOut }
}

async function htmlOf(zip: Zip, insert: Inserts['htmlOf']): Promise<string> {
  const styles = new DocxStyles(zip.text('word/styles.xml') ?? '')
  const parts = new DocxParts(styles)
  const main = mainPartOf(zip)
  const textOf = (name: string): string => {
    const xml = zip.text(name) ?? ''
    if (name === 'word/styles.xml') return styles.write()
    if (/^word\/(?:foot|end)notes\.xml$/.test(name)) return parts.prepared(xml)
    if (name !== main) return xml
    const numbering = zip.text('word/numbering.xml') ?? ''
    return withPlainNumbers(withDropCaps(parts.prepared(xml, insert)), numbering, (style) =>
      styles.listOf(style),
    )
  }
  const file = {
    exists: (name: string) => zip.has(name),
    read: (name: string, encoding?: string) => {
      const found = zip.read(name)
      if (found === null) return Promise.reject(new Error('a file is missing'))
      if (encoding === undefined) return Promise.resolve(found)
      return Promise.resolve(encoding === 'base64' ? Buffer.from(found).toString('base64') : textOf(name))
    },
  }
  const options = {
    styleMap,
    externalFileAccess: false,
    convertImage: withinLimits(),
  }
  try {
    const { value } = await mammoth.convertToHtml({ file } as never, options)
    return parts.withFormulas(withPlainCells(withNumbers(withValues(withWholeLinks(value)))))
  } catch (error) {
    if (error instanceof LibraryError) throw error
    throw unreadable(error)
  }
}

/** Some programs number the file that the text is in. */
function mainPartOf(zip: Zip): string {
  const relations = allNamed(readXml(zip.text('_rels/.rels') ?? ''), 'Relationship')
  const found = relations.find(({ attributes }) => /\/officeDocument$/.test(attributes['Type'] ?? ''))
  const target = found?.attributes['Target']?.replace(/^\//, '') ?? ''
  return zip.has(target) ? target : 'word/document.xml'
}

/** What a field of a link says beside the address is no part of it: a place in the page, a tooltip, a frame. */
function withWholeLinks(html: string): string {
  return html.replace(/<a href="([^"]{1,4000})"/g, (whole, said: string) => {
    const [address = '', ...rest] = said.split('&quot;')
    if (rest.length === 0) return whole
    const place = rest.findIndex((words) => /\\l\s{0,4}$/.test(words))
    const name = place < 0 ? undefined : rest[place + 1]
    return `<a href="${address}${name === undefined ? '' : `#${name}`}"`
  })
}

const maxImageCharacters = 4 * maxImageSourceLength

/** Pictures go along in the markup, as in a page that was saved in one file. */
function withinLimits() {
  let characters = 0
  return mammoth.images.imgElement(async (image) => {
    const source = `data:${image.contentType};base64,${await image.readAsBase64String()}`
    if (source.length > maxImageSourceLength || characters + source.length > maxImageCharacters)
      return { src: '' }
    characters += source.length
    return { src: source }
  })
}

/** A paragraph in every cell makes a table look like a page's layout. */
function withPlainCells(html: string): string {
  return html.replace(/<(t[dh])([^<>]{0,80})><p>/g, '<$1$2>').replace(/<\/p><\/(t[dh])>/g, '</$1>')
}

/** Notes come last, each with a link back. Their numbers are those of their marks, and no list's. */
function withNumbers(given: string): string {
  const at = given.search(/<ol><li id="(?:foot|end)note-/)
  const html = at < 0 ? given : `${given.slice(0, at)}<ul>${given.slice(at + 4).replace(/<\/ol>$/, '</ul>')}`
  const links = html.matchAll(/<a href="#((?:foot|end)note-\w+)"[^<>]*>(\[\d+\])<\/a>/g)
  // A note that is referred to again keeps its first number.
  const numbers = new Map(Array.from(links, ([, id = '', number = '']) => [id, number] as const).reverse())
  return html
    .replace(/<li id="((?:foot|end)note-\w+)">(?:<p>)?/g, (start, id: string) => {
      const number = numbers.get(id)
      return number === undefined ? start : `${start}${number} `
    })
    .replace(/(?:(?<!\s)\s+)?<a href="#(?:foot|end)note-ref-\w+">[^<]{0,3}<\/a>/g, '')
}

function unreadable(cause: unknown) {
  return new LibraryError(
    'unreadable',
    'This Word document is damaged; open it in Word, save it again and import that.',
    {
      cause: cause instanceof Error ? cause : new Error(String(cause)),
    },
  )
}
