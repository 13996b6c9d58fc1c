import type { StatedDate } from '../../../preload/contract/common'
import { LibraryError } from '../../../preload/contract/errors'
import { isTextRole, type Line, type Reading } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'
import { settingIn } from '../../../preload/contract/setting'
import { habitsOf } from '../dates/dates'
import { type Facts, fieldsOf, noFacts } from '../fields'
import { lettersOf } from '../letters'
import { type Paragraph, readParagraphs } from '../plain-text/read-text'

/** A fact that a document states about itself, with where it does. */
export type Stated = { words: string; why: string }

/** What a document says about itself, beside its text. */
export type About = Pick<Facts, 'updated' | 'section' | 'url' | 'language'> & {
  title: Stated | null
  byline: Stated | null
  published: { date: StatedDate; why: string } | null
  outlet: Stated | null
  /** What else it says, to be seen and not to be kept in the text. */
  more: Line[]
}

export const nothingAbout: About = { ...noFacts, more: [] }

// The reasons that the person reads beside each line.
const whys: Record<PageLine['kind'], string> = {
  heading: 'a heading of the document',
  paragraph: 'running text',
  item: 'an item of a list',
  row: 'a row of a table',
  preformatted: 'set as it is typed',
  caption: 'words under an image',
  'quote-source': 'says who is quoted',
}

const quoted = 'a quotation set off'

/**
 * Reads a document whose lines are known: what it says of itself stands first, the rest is found as in a
 * plain text. No line is dropped. Throws `unreadable` where no text is left. `url` is where the document came
 * from, if that is known.
 */
export function readDocument(lines: readonly PageLine[], about: About, url: string | null): Reading {
  const at = titleAt(lines, about.title)
  const found = lines[at]
  const title = about.title ?? (found && { words: found.text, why: 'the first heading' })
  const paragraphs = lines.map((line, index): Paragraph => {
    const plain = paragraphOf(line)
    return index === at && title !== undefined
      ? { ...plain, known: { role: 'title', why: title.why } }
      : plain
  })
  const habits = habitsOf(lines.map(({ text }) => text).join('\n'))
  const facts = factsOf({ ...about, title: title ?? null })
  const reading = isWorded(lines, at)
    ? readWorded(paragraphs, { habits, url, facts })
    : readParagraphs(paragraphs, { habits, url, facts })
  return { ...reading, lines: [...headLines(about, at >= 0), ...reading.lines] }
}

/** Whether there is more than a title. */
function isWorded(lines: readonly PageLine[], title: number): boolean {
  return lines.some(({ kind, text }, at) => at !== title && kind !== 'heading' && /\p{L}/u.test(text))
}

/**
 * What would be buttons and links in a page is all that some documents have: a list of addresses, a form, a diagram. Then
 * every line is text.
 */
function readWorded(paragraphs: readonly Paragraph[], given: Parameters<typeof readParagraphs>[1]): Reading {
  try {
    return readParagraphs(paragraphs, given)
  } catch (error) {
    if (!(error instanceof LibraryError) || error.code !== 'unreadable') throw error
    const all = paragraphs.map((one): Paragraph => ({
      ...one,
      known: one.known ?? { role: 'paragraph', why: 'all that the document has' },
    }))
    return readParagraphs(all, given)
  }
}

// A title further down is another one's: a list of contents, a heading.
const topLines = 12

/** Where the document's own text prints its title; -1 where it does not. */
function titleAt(lines: readonly PageLine[], title: Stated | null): number {
  const top = lines.slice(0, topLines)
  if (title !== null) return top.findIndex(({ text }) => lettersOf(text) === lettersOf(title.words))
  return top.findIndex(({ kind }) => kind === 'heading')
}

function paragraphOf(found: PageLine): Paragraph {
  const { text, kind, quote } = found
  const line = { text, indent: 0, gap: 1, setting: settingIn(found) }
  if (quote !== undefined && kind === 'paragraph') return { ...line, known: { role: kind, why: quoted } }
  return kind === 'paragraph' ? line : { ...line, known: { role: kind, why: whys[kind] } }
}

function factsOf({ title, byline, published, outlet, ...same }: About): Facts {
  return fieldsOf({
    ...same,
    title: title?.words ?? null,
    byline: byline?.words ?? null,
    published: published?.date ?? null,
    outlet: outlet?.words ?? null,
  })
}

function headLines({ title, byline, published, more }: About, isTitleInText: boolean): Line[] {
  const lines: (Line | null)[] = [
    title === null || isTitleInText ? null : { text: title.words, role: 'title', why: title.why },
    byline && { text: byline.words, role: 'byline', why: byline.why },
    published && { text: published.date.words, role: 'published', why: published.why },
  ]
  return [...lines.filter((line) => line !== null), ...more]
}

/** Reads a book: everything in it is its text, and only its own words about itself are facts. */
export function readBook(lines: readonly PageLine[], about: About): Reading {
  const at = titleAt(lines, about.title ?? { words: '\0', why: '' })
  const body = lines.map((line, index): Line => {
    const role = index === at ? 'title' : line.kind
    const why = index === at ? 'the book’s title' : line.quote === undefined ? whys[line.kind] : quoted
    return { text: line.text, role, why, ...settingIn(line) }
  })
  if (!body.some(({ role }) => isTextRole(role))) {
    throw new LibraryError(
      'unreadable',
      'There is no text in this book, only images or headings; choose another one.',
    )
  }
  return { fields: factsOf(about), lines: [...headLines(about, at >= 0), ...body] }
}
