import { LibraryError } from '../../../preload/contract/errors'
import type { Line, Reading } from '../../../preload/contract/importing'
import { habitsOf } from '../dates/dates'
import { fieldsOf, languageTag } from '../fields'
import { isName, namesIn } from '../plain-text/names'
import { type Paragraph, readParagraphs } from '../plain-text/read-text'
import { inReadingOrder } from './columns'
import { addressIn, furnitureIn } from './furniture'
import { type Headline, headlineOf } from './headline'
import { openPdf, type PdfFile } from './open-pdf'
import { bodySize, paragraphsOf, type SetParagraph } from './paragraphs'
import { linesOf } from './text'

/** Scans carry no more than a number or a stamp on a page. */
const minLettersPerPage = 10

/** Reads the text layer of a PDF: columns one after the other, paragraphs whole again, page furniture left out. */
export async function readPdf(bytes: Uint8Array, url: string | null): Promise<Reading> {
  return readPages(await openPdf(bytes), url)
}

function readPages(file: PdfFile, url: string | null): Reading {
  const { pages, title, author, language } = file
  const ordered = pages.flatMap((page, index) => inReadingOrder(linesOf(page, index)))
  const letters = ordered.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
  const isScan = letters === 0 || (pages.length > 1 && letters < pages.length * minLettersPerPage)
  if (isScan) throw noText()
  const furniture = furnitureIn(pages, ordered)
  const body = bodySize(ordered.filter((line) => !furniture.has(line)))
  const set = paragraphsOf(ordered, furniture, body)
  const headline = headlineOf(set, body, title)
  const paragraphs = set.map((one, index) => roleOf(one, index, body, headline))
  const habits = habitsOf(paragraphs.map(({ text }) => text).join('\n'))
  const facts = { title: headline?.words ?? null, language: languageTag(language) }
  const reading = readParagraphs(paragraphs, { habits, url: url ?? addressIn(furniture), facts })
  const isAuthor = author !== null && areNames(author)
  const byline = reading.fields.byline ?? (isAuthor ? author : null)
  const shown: Line[] =
    headline?.index === -1 ? [{ text: headline.words, role: 'title', why: headline.why }] : []
  return {
    fields: fieldsOf({ ...reading.fields, byline }),
    lines: [...shown, ...aboutLines(file, reading.fields.byline, isAuthor), ...reading.lines],
  }
}

function noText() {
  return new LibraryError(
    'unreadable',
    'This PDF holds only images of pages and no text; run it through a program that recognises text, and import what that makes.',
  )
}

/** Headings are set larger than the text, and are short. */
const headingSize = 1.12
const maxHeadingLength = 160

function roleOf(one: SetParagraph, index: number, body: number, headline: Headline | null): Paragraph {
  if (one.known !== undefined) return one
  if (index === headline?.index) return { ...one, known: { role: 'title', why: headline.why } }
  if (headline !== null && index < headline.index && one.page === 0 && one.size > body * headingSize) {
    return { ...one, known: { role: 'left-out', why: 'stands above the title' } }
  }
  const isHeading = one.size > body * headingSize && one.text.length <= maxHeadingLength
  return isHeading && (headline === null || index > headline.index + 1)
    ? { ...one, known: { role: 'heading', why: 'set larger than the text' } }
    : one
}

function areNames(author: string): boolean {
  return namesIn(author).length > 0 && namesIn(author).every((one) => isName(one, 2))
}

/** What the file says of itself, as lines of the reading. An author counts where the text itself names none. */
function aboutLines({ author, made }: PdfFile, byline: string | null, isAuthor: boolean): Line[] {
  const lines: Line[] = []
  if (author !== null && byline === null && isAuthor)
    lines.push({ text: author, role: 'byline', why: 'the author in the file’s properties' })
  else if (author !== null) lines.push({ text: author, role: 'left-out', why: 'in the file’s properties' })
  if (made !== null)
    lines.push({ text: made, role: 'left-out', why: 'when the file was made, not when it was published' })
  return lines
}
