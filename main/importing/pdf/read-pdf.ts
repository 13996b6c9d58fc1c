import { LibraryError } from '../../../preload/contract/errors'
import type { ServiceEntry } from '../../../preload/contract/collected'
import type { Line, Reading } from '../../../preload/contract/importing'
import { habitsOf } from '../dates/dates'
import { fieldsOf, languageTag } from '../fields'
import { isName, namesIn } from '../plain-text/names'
import { type Paragraph, readParagraphs } from '../plain-text/read-text'
import { marksOf } from './collected-marks'
import { withNotesBehind } from './footnotes'
import { addressIn, furnitureIn } from './furniture'
import { headlineOf } from './headline'
import { openPdf, type PdfFile } from './open-pdf'
import { orderedLines, type OrderedLines } from './lines/ordered-lines'
import { bodyOf, paragraphsOf } from './paragraphs'
import { withRoles } from './roles'

/** Scans carry no more than a number or a stamp on a page. */
const minLettersPerPage = 10

/** What a PDF says, and what was marked in it. */
type ReadPdf = { reading: Reading; serviceEntry?: ServiceEntry }

/** Reads the text layer of a PDF: columns one after the other, paragraphs whole again, page furniture left out. */
export async function readPdf(bytes: Uint8Array, url: string | null): Promise<ReadPdf> {
  const file = await openPdf(bytes)
  const lines = orderedLines(file)
  const reading = readPages(file, lines, url)
  const marks = marksOf(
    file.marks.map((some, page) => ({ page, marks: some })),
    lines.ordered,
    lines.words,
  )
  return marks === null ? { reading } : { reading, serviceEntry: marks }
}

function readPages(file: PdfFile, { ordered, aside }: OrderedLines, url: string | null): Reading {
  const { pages, title, author, language } = file
  const letters = ordered.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
  const isScan = letters === 0 || (pages.length > 1 && letters < pages.length * minLettersPerPage)
  if (isScan) throw noText()
  const furniture = furnitureIn(pages, ordered)
  for (const line of aside) furniture.set(line, 'set in another direction than the text')
  const { body, font } = bodyOf(ordered.filter((line) => !furniture.has(line)))
  const set = withNotesBehind(paragraphsOf(ordered, furniture, body), body)
  const headline = headlineOf(set, body, title)
  const paragraphs = withRoles(set, { body, font, headline })
  const habits = habitsOf(paragraphs.map(({ text }) => text).join('\n'))
  const facts = { title: headline?.words ?? null, language: languageTag(language) }
  const reading = readAnything(paragraphs, { habits, url: url ?? addressIn(furniture), facts })
  const isAuthor = author !== null && areNames(author)
  const byline = reading.fields.byline ?? (isAuthor ? author : null)
  const shown: Line[] =
    headline?.index === -1 ? [{ text: headline.words, role: 'title', why: headline.why }] : []
  return {
    fields: fieldsOf({ ...reading.fields, byline }),
    lines: [...shown, ...aboutLines(file, reading.fields.byline, isAuthor), ...reading.lines],
  }
}

/** A page that holds no running text, a table or a poster, is read as what stands on it. */
function readAnything(
  paragraphs: readonly Paragraph[],
  given: Parameters<typeof readParagraphs>[1],
): Reading {
  try {
    return readParagraphs(paragraphs, given)
  } catch (error) {
    if (!(error instanceof LibraryError) || error.code !== 'unreadable') throw error
    const known: Paragraph['known'] = { role: 'paragraph', why: 'stands on the page' }
    return readParagraphs(
      paragraphs.map((one) => (one.known === undefined ? { ...one, known } : one)),
      given,
    )
  }
}

function noText() {
  return new LibraryError(
    'unreadable',
    'This PDF holds only images of pages and no text; run it through a program that recognises text, and import what that makes.',
  )
}

function areNames(author: string): boolean {
  return namesIn(author).length > 0 && namesIn(author).every((one) => isName(one, 2))
}

/** What the file says of itself, as lines of the reading. An author counts where the text itself names none. */
function aboutLines({ author, made, broken }: PdfFile, byline: string | null, isAuthor: boolean): Line[] {
  const lines: Line[] = []
  if (author !== null && byline === null && isAuthor)
    lines.push({ text: author, role: 'byline', why: 'the author in the file’s properties' })
  else if (author !== null) lines.push({ text: author, role: 'left-out', why: 'in the file’s properties' })
  if (made !== null)
    lines.push({ text: made, role: 'left-out', why: 'when the file was made, not when it was published' })
  for (const { number, why } of broken) lines.push({ text: `Page ${number}`, role: 'left-out', why })
  return lines
}
