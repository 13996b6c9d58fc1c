import type { ImportFormat } from '../../preload/contract/import-formats'

export { isWebArchive, isWebArchives } from './web-archives/is-web-archive'

/** Formats that hold an article in a way of their own. What is none of them is read as a page or a plain text, or opened as an export. */
export type DocumentFormat = Exclude<ImportFormat, 'page' | 'text' | 'service'>

type Packed = Extract<DocumentFormat, 'epub' | 'docx' | 'odt'>
type Lettered = Extract<DocumentFormat, 'mhtml' | 'email'>

/** What a document is told by. */
export type Beginning = {
  bytes: Uint8Array
  name: string
  /** Its first bytes, a character each. */
  head: string
  /** The same without what stands before the first word, longer where a letter's header is; null for archives and PDF. */
  text: string | null
  /** What an archive holds; null where that is none of these. */
  packed: Packed | null
  /** What a file is that begins with a header as letters do. */
  lettered: Lettered | null
}

/** Servers and mail programs put lines of their own before a PDF: then its end has to be one's as well. */
export function isPdf({ bytes, head }: Pick<Beginning, 'bytes' | 'head'>): boolean {
  if (/^(?:ï»¿)?\s{0,32}%PDF-/.test(head)) return true
  return (
    /%PDF-[12]\.\d[ \t]{0,8}[\r\n]/.test(head.slice(0, 1024)) &&
    /startxref\s{1,8}\d{1,12}\s{1,8}%%EOF/.test(
      latin1(bytes.subarray(Math.max(0, bytes.length - 1024)), 1024),
    )
  )
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString('latin1')
}

const headLength = 100_000
const maxHeaderLength = 4_000_000

export function isMarkdown({ text, name }: Beginning): boolean {
  return text !== null && (hasFrontMatter(text) || /\.(?:md|markdown|mdown|mkd)$/i.test(name))
}

const dashes = /^---[ \t]*\r?$/
const field = /^(?:\w[\w .-]{0,60}:|[ \t#-]|\r?$)/
const maxFields = 200

/** Fields between two lines of dashes, told line by line: a pattern over all of them has too many ways to be wrong. */
function hasFrontMatter(text: string): boolean {
  // What follows the last line's end is no line of its own yet.
  const [first = '', ...lines] = text.split('\n', maxFields + 3).slice(0, -1)
  const end = lines.findIndex((line, index) => index > 0 && dashes.test(line))
  return dashes.test(first) && end > 0 && lines.slice(0, end).every((line) => field.test(line))
}

/** Looks at what bytes begin with, once for all formats: first at the bytes, and only where they leave it open at the name. */
export function beginningOf(bytes: Uint8Array, name: string): Beginning {
  const head = latin1(bytes, headLength)
  const text = isZip(head) || isPdf({ bytes, head }) ? null : textOf(bytes, head)
  return {
    bytes,
    name,
    head,
    text,
    packed: isZip(head) ? ofZip(bytes, head) : null,
    lettered: text === null ? null : ofHeaders(text, name),
  }
}

/** What parts the messages of a mailbox stands above the first one, too. */
export function isMailbox(bytes: Uint8Array): boolean {
  return latin1(bytes, 'From '.length) === 'From '
}

function isZip(head: string): boolean {
  return head.startsWith('PK\x03\x04')
}

function textOf(bytes: Uint8Array, head: string): string {
  // One header alone may be longer than most messages.
  const isLong = /^\s{0,32}[\w-]{2,60}:/.test(head)
  return (isLong ? latin1(bytes, maxHeaderLength) : head).replace(/^(?:ï»¿)?\s{0,32}/, '')
}

/** Archives name their files at their end, too: a document whose first file is a picture is still known by them. */
const tailBytes = 65_536

function ofZip(bytes: Uint8Array, head: string): Packed | null {
  if (head.includes('mimetypeapplication/epub+zip')) return 'epub'
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt'
  const names = head + latin1(bytes.subarray(Math.max(0, bytes.length - tailBytes)), tailBytes)
  if (names.includes('word/document')) return 'docx'
  if (names.includes('META-INF/container.xml')) return 'epub'
  // Some programs pack the name of their format too.
  if (names.includes('content.xml') && !head.includes('vnd.oasis.')) return 'odt'
  return null
}

// No line may be read in two ways, `\r` as its own and as part of its end: folded lines would cost double with each.
const headers = /^(?:From [^\n]*\n)?((?:[\w-]{2,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,})/
const ofMail = /^(?:mime-version|message-id|received|return-path|delivered-to|x-mailer):/im
const senders = /^from:/im

/** By the header that both begin with. A text may begin with "Date: …" and "Title: …" too, so only mail's own words count. */
function ofHeaders(head: string, name: string): Lettered | null {
  const header = headers.exec(head)?.[1]
  if (header === undefined) return null
  const isSaved =
    /^snapshot-content-location:/im.test(header) ||
    /^from: <saved by/im.test(header) ||
    /\.mht(?:ml)?$/i.test(name) ||
    (/^content-type:\s*(?:multipart\/related|text\/html)/im.test(header) &&
      !/^(?:to|received|message-id):/im.test(header))
  if (isSaved && /^(?:mime-version|content-type):/im.test(header)) return 'mhtml'
  const isMail = ofMail.test(header) || (/\.eml$/i.test(name) && senders.test(header))
  return isMail ? 'email' : null
}
