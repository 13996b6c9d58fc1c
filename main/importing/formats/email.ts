// Messages are read for newsletters: a letter's text is an article or a digest of several, between lines
// about the letter itself. The format is that of RFC 5322 and MIME (RFC 2045 to 2049), which postal-mime
// reads. Nothing that a message names is fetched: a picture in it may be there only to tell the sender that
// it was read.

import PostalMime, { type Attachment, type Email, type Header } from 'postal-mime'
import { LibraryError } from '../../../preload/contract/errors'
import type { Line, Reading } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'
import type { FindBytes } from '../images/captured-images'
import { habitsOf } from '../dates/dates'
import { pageDate } from '../pages/page-date'
import { paragraphsOf } from '../plain-text/paragraphs'
import type { TakeApart } from '../take-apart'
import { languageTag } from '../fields'
import { aboutLetter } from './mail/about-letter'
import { type About, nothingAbout, readDocument } from './document'
import { forwardedIn, isPassedOn, senderName, withoutPassedOn } from './mail/forwarded'
import { bodyOf, markedAll } from './mail/letter-body'
import { noTextIn, withoutSeal } from './mail/sealed-mail'

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
  const inside = onlyMessageIn(mail)
  if (inside !== null) return passedOn(mail, await readEmail(inside, url, takeApart))
  const isPlain = mail.html === undefined || mail.html.trim() === ''
  const reading = isPlain ? readPlain(mail, url) : await readHtml(mail, url, takeApart)
  return { reading, find: partsOf(mail) }
}

/** The message that another one holds and says nothing beside; null where it does, or holds none or several. */
function onlyMessageIn({ html, text, attachments }: Email): Uint8Array | null {
  if (/\S/.test((html ?? '').replace(/<[^<>]*>/g, '')) || /\S/.test(text ?? '')) return null
  const [message, ...others] = attachments.filter(({ mimeType }) => mimeType === 'message/rfc822')
  if (message === undefined || others.length > 0 || typeof message.content === 'string') return null
  return new Uint8Array(message.content)
}

function passedOn(mail: Email, inner: { reading: Reading; find: FindBytes }): typeof inner {
  const { byline, published, more } = aboutOf(mail)
  const lines = [
    ...(byline === null ? [] : [left(byline.words, 'who passed it on')]),
    ...(published === null ? [] : [left(published.date.words, 'when it was passed on')]),
    ...more.filter(({ text }) => !text.includes('message/rfc822')),
  ]
  return { ...inner, reading: { ...inner.reading, lines: [...inner.reading.lines, ...lines] } }
}

function left(text: string, why: string): Line {
  return { text, role: 'left-out', why }
}

function readPlain(mail: Email, url: string | null): Reading {
  const about = aboutOf(mail)
  const text = withoutSeal(mail.text ?? '')
  const habits = habitsOf(text)
  const lines = paragraphsOf(text, habits, true).map((line): PageLine => ({
    text: line.text,
    kind: 'paragraph',
    linked: 0,
    within: 'text',
  }))
  if (lines.length === 0) throw noTextIn(mail)
  const { inText, about: known } = withoutForwarding(lines, about, mail)
  const whys = aboutLetter(inText)
  const own = inText.filter((_line, at) => whys[at] === null)
  // A letter of nothing else is read as it is.
  if (own.length === 0) return readDocument(inText, known, url)
  const aside = inText.flatMap(({ text: words }, at) => {
    const why = whys[at] ?? null
    return why === null ? [] : [left(words, why)]
  })
  return readDocument(own, { ...known, more: [...known.more, ...aside] }, url)
}

type Passed = { inText: readonly PageLine[]; about: About }

/**
 * A message that somebody passed on is by who wrote it first, of the day and with the subject of its own head. Who passed it
 * on, when, and what they wrote above it is shown, and no part of the text.
 */
function withoutForwarding(lines: readonly PageLine[], about: About, { subject }: Email): Passed {
  const found = forwardedIn(lines, isPassedOn(subject))
  if (found === null) return { inText: lines, about }
  const { byline, published, title } = about
  const date = pageDate(found.date)
  const head = lines
    .slice(found.start, found.end)
    .map(({ text }) => left(text, 'the head of what was passed on'))
  const above = lines.slice(0, found.start).map(({ text }) => left(text, 'written by who passed it on'))
  const more = [
    ...(byline === null ? [] : [left(byline.words, 'who passed it on')]),
    ...(published === null ? [] : [left(published.date.words, 'when it was passed on')]),
    ...above,
    ...head,
    ...about.more,
  ]
  const words = found.subject ?? withoutPassedOn(title?.words ?? '')
  return {
    inText: unquoted(lines.slice(found.end)),
    about: {
      ...about,
      title:
        words === ''
          ? null
          : { words: words.slice(0, 500), why: 'the subject of the message that was passed on' },
      byline:
        found.from === null
          ? null
          : { words: senderName(found.from), why: 'who wrote the message that was passed on' },
      published: date && { date, why: 'when the message that was passed on was sent' },
      more,
    },
  }
}

/** Without the marks that some programs put before each line of what is passed on. */
function unquoted(lines: readonly PageLine[]): readonly PageLine[] {
  if (!lines.every(({ text }) => text.startsWith('>'))) return lines
  return lines.map((line) => ({ ...line, text: line.text.replace(/^[>\s]{1,20}/, '') }))
}

/** What the headers say. The sender is the byline, the mailing list the outlet, the date that of sending. */
function aboutOf(mail: Email): About {
  const sender = mail.from?.group === undefined ? mail.from : undefined
  const from = sender?.name || sender?.address || null
  const date = pageDate(headerNamed(mail.headers, 'date'))
  const outlet = listName(headerNamed(mail.headers, 'list-id'))
  return {
    ...nothingAbout,
    title: mail.subject ? { words: mail.subject.replace(/\s+/g, ' '), why: 'the message’s subject' } : null,
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
        ? 'an image in the message'
        : 'attached to the message, and not imported',
  }
}

function sizeOf({ content }: Attachment): string {
  const bytes = typeof content === 'string' ? content.length : content.byteLength
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024).toLocaleString('en')} kB`
}

async function readHtml(mail: Email, url: string | null, takeApart: TakeApart): Promise<Reading> {
  const parts = await takeApart(mail.html ?? '', null, 'both')
  const all: readonly PageLine[] = parts.source?.lines ?? parts.all ?? []
  if (all.length === 0) throw noTextIn(mail)
  const passed = withoutForwarding(all, aboutOf(mail), mail)
  const about = passed.about
  // The extractors know nothing of the head that stands in the middle of a letter.
  const body = passed.inText === all ? bodyOf(parts, about.title?.words ?? null) : markedAll(passed.inText)
  const inText = body.filter(({ why }) => why === null).map(({ line }) => line)
  const leftOut = body.flatMap(({ line, why }): Line[] =>
    why === null ? [] : [{ text: line.text, role: 'left-out', why }],
  )
  const language = about.language ?? languageTag(parts.language)
  return readDocument(inText, { ...about, language, more: [...about.more, ...leftOut] }, url)
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
