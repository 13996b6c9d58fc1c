// Messages are read for newsletters: a letter's text is an article or a digest of several, between lines
// about the letter itself. The format is that of RFC 5322 and MIME (RFC 2045 to 2049), which postal-mime
// reads. Nothing that a message names is fetched: a picture in it may be there only to tell the sender that
// it was read.

import PostalMime, { type Attachment, type Email, type Header } from 'postal-mime'
import { LibraryError } from '../../../preload/contract/errors'
import type { Line, Reading } from '../../../preload/contract/importing'
import type { PageLine, PageParts } from '../../../preload/contract/page'
import type { FindBytes } from '../images/captured-images'
import { habitsOf } from '../dates/dates'
import { pageDate } from '../pages/page-date'
import { pageLines } from '../pages/read-page'
import { unlikely } from '../article/unlikely'
import { paragraphsOf } from '../plain-text/paragraphs'
import type { TakeApart } from '../take-apart'
import { readParagraphs } from '../plain-text/read-text'
import { type About, languageTag, nothingAbout, readDocument } from './document'

/**
 * A message taken apart. Its nesting is bounded: parts may hold messages that hold parts. Throws
 * `unreadable`.
 */
export async function parseMail(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 100, maxRfc822NestingDepth: 3 })
  } catch (error) {
    throw unreadable(error)
  }
}

function unreadable(cause: unknown) {
  return new LibraryError('unreadable', 'This message is damaged; save it from the mail program again.', {
    cause: cause instanceof Error ? cause : new Error(String(cause)),
  })
}

// Lines that are about the letter, in the languages that newsletters commonly have: "View in browser",
// "Abbestellen".
const aboutLetter =
  /\bunsubscribe\b|\b(?:view|read|open)\b.{0,20}\b(?:in|on)\b.{0,12}\b(?:browser|web)\b|\byou(?:’|')?(?:’re| are|re)? (?:receiv|get|got|subscribed)|\b(?:manage|update|change)\b.{0,20}\bpreferences\b|\bforward(?:ed)? (?:this|to a friend)|\babmelden\b|\babbestellen\b|\bdésabonner\b|\bse désinscrire\b|\bdarse de baja\b|\bannulla l.iscrizione\b|\bafmelden\b/i
const maxAboutLength = 300

/** How much of a letter's prose the extractors must find to be believed: a digest is to them one piece among many. */
const enough = 0.85

type Marked = { line: PageLine; why: string | null }

/**
 * Reads an e-mail: its HTML where it has some, as a web page is read, and nothing it names is fetched. `find`
 * gives the message's own parts, for pictures that its markup names by "cid:" (RFC 2392). Throws
 * `unreadable`.
 */
export async function readEmail(
  bytes: Uint8Array,
  url: string | null,
  takeApart: TakeApart,
): Promise<{ reading: Reading; find: FindBytes }> {
  const mail = await parseMail(bytes)
  const isPlain = mail.html === undefined || mail.html.trim() === ''
  const reading = isPlain ? readPlain(mail, url) : await readHtml(mail, url, takeApart)
  return { reading, find: partsOf(mail) }
}

function readPlain(mail: Email, url: string | null): Reading {
  const about = aboutOf(mail)
  const text = mail.text ?? ''
  const habits = habitsOf(text)
  const lines = paragraphsOf(text, habits).map((line): PageLine => ({
    text: line.text,
    kind: 'paragraph',
    linked: 0,
    within: 'text',
  }))
  if (lines.length === 0) return readParagraphs([], { habits, url })
  return readDocument(lines, about, url)
}

/** What the headers say. The sender is the byline, the mailing list the outlet, the date that of sending. */
function aboutOf(mail: Email): About {
  const sender = mail.from?.group === undefined ? mail.from : undefined
  const from = sender?.name || sender?.address || null
  const date = pageDate(headerNamed(mail.headers, 'date'))
  const outlet = listName(headerNamed(mail.headers, 'list-id'))
  return {
    ...nothingAbout,
    title: mail.subject
      ? { words: mail.subject.replace(/\s+/g, ' ').slice(0, 500), why: 'the message’s subject' }
      : null,
    byline: from === null ? null : { words: from, why: 'who sent the message' },
    published: date && { date, why: 'when the message was sent' },
    outlet: outlet === null ? null : { words: outlet, why: 'the mailing list' },
    language: languageTag(headerNamed(mail.headers, 'content-language')),
    more: mail.attachments.map(attachmentLine),
  }
}

/** The first header of a name, which is given in small letters; null where there is none. */
function headerNamed(headers: readonly Header[], name: string): string | null {
  return headers.find(({ key }) => key === name)?.value.trim() ?? null
}

/**
 * The name in a List-Id header (RFC 2919), without the address behind it: "Morning Brief
 * <brief.list.example>".
 */
function listName(value: string | null): string | null {
  const words = value?.replace(/<[^<>]*>/g, '').replace(/^["'\s]+|(?<!["'\s])["'\s]+$/g, '') ?? ''
  return words === '' ? null : words
}

/** Attachments are named: a person who misses one must know that it was there. */
function attachmentLine(one: Attachment): Line {
  return {
    text: `${one.filename ?? 'unnamed'} (${one.mimeType}, ${sizeOf(one)})`,
    role: 'left-out',
    why:
      one.related === true || one.contentId
        ? 'a picture in the message'
        : 'attached to the message, and not imported',
  }
}

function sizeOf({ content }: Attachment): string {
  const bytes = typeof content === 'string' ? content.length : content.byteLength
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024).toLocaleString('en')} kB`
}

async function readHtml(mail: Email, url: string | null, takeApart: TakeApart): Promise<Reading> {
  const parts = await takeApart(mail.html ?? '', null, 'both')
  const about = aboutOf(mail)
  const body = bodyOf(parts, about.title?.words ?? null)
  const inText = body.filter(({ why }) => why === null).map(({ line }) => line)
  const leftOut = body.flatMap(({ line, why }): Line[] =>
    why === null ? [] : [{ text: line.text, role: 'left-out', why }],
  )
  const language = about.language ?? languageTag(parts.language)
  return readDocument(inText, { ...about, language, more: [...about.more, ...leftOut] }, url)
}

/**
 * The letter's lines: as the extractors find an article, or where they miss more than 15 % of the prose, all
 * of them.
 */
function bodyOf(parts: PageParts, title: string | null): Marked[] {
  const all = parts.source?.lines ?? parts.all ?? []
  const merged = pageLines(parts, title)
  const kept = merged.filter(({ isKept }) => isKept)
  if (lengthOf(kept) < enough * lengthOf(all)) return withHeadings(all.map(marked))
  return withHeadings(merged.map((line) => (line.isKept ? marked(line) : { line, why: line.why })))
}

/** The heading of a piece of a digest is a link to it. */
function withHeadings(lines: readonly Marked[]): Marked[] {
  return lines.map((one, at) => {
    const below = lines[at + 1]
    const isOver = below !== undefined && below.why === null && below.line.text.length >= minProseLength
    return one.line.kind === 'heading' && isOver ? { ...one, why: null } : one
  })
}

const minProseLength = 60

function lengthOf(lines: readonly PageLine[]): number {
  return lines.reduce(
    (sum, { text, linked }) => sum + (text.length >= minProseLength && linked < 0.5 ? text.length : 0),
    0,
  )
}

function marked(line: PageLine): Marked {
  const isAboutLetter = line.text.length <= maxAboutLength && aboutLetter.test(line.text)
  return { line, why: isAboutLetter ? 'about the newsletter, not in it' : unlikely(line) }
}

/** The message's own parts, by the names that its HTML gives them. */
function partsOf(mail: Email): FindBytes {
  return (source) => {
    const id = /^cid:(.{1,500})$/i.exec(source)?.[1]
    const part = mail.attachments.find(({ contentId }) => contentId?.replace(/^<|>$/g, '') === id)
    return id === undefined || part === undefined || typeof part.content === 'string'
      ? null
      : new Uint8Array(part.content)
  }
}
