import { LibraryError } from '../../../preload/contract/errors'
import type { LineRole, Reading } from '../../../preload/contract/importing'
import type { Setting } from '../../../preload/contract/structure'
import { takeBody } from './body'
import { type DateHabits, habitsOf } from '../dates/dates'
import { takeHead } from './head'
import { paragraphsOf } from './paragraphs'
import { articleAddress, type Facts, fieldsOf, isArticle, toldLanguage } from '../fields'
import { assignRole, createDraft, type Draft } from './draft'
import type { RawLine } from './split'
import { takeTail } from './tail'
import { featuresOf } from './paragraph-features'

// The contract's limits.
const maxLines = 200_000

/** A paragraph whose document may have said what it is, and how it is set. */
export type Paragraph = RawLine & { known?: { role: LineRole; why: string }; setting?: Setting }

type Given = { habits: DateHabits; url: string | null | undefined; facts?: Partial<Facts> }

/** What is an article in paragraphs, and what was only around it. `facts` are known beforehand. */
export function readParagraphs(paragraphs: readonly Paragraph[], { habits, url, facts }: Given): Reading {
  refuseWrongSize(paragraphs)
  const draft = createDraft(paragraphs.map((line) => featuresOf(line, habits)))
  Object.assign(draft.facts, facts)
  takeKnown(draft, paragraphs)
  const start = takeHead(draft)
  takeBody(draft, start, takeTail(draft, start))
  const lines = draft.lines.flatMap((line, at) =>
    line === undefined ? [] : [{ ...line, ...paragraphs[at]?.setting }],
  )
  if (!lines.some(isArticle)) {
    throw new LibraryError(
      'unreadable',
      'There is no article in this text, only a title or a page’s buttons and links; choose another one.',
    )
  }
  const language = draft.facts.language ?? toldLanguage(lines)
  return {
    fields: fieldsOf({ ...draft.facts, language, url: articleAddress(url) ?? draft.facts.url }),
    lines,
  }
}

function refuseWrongSize(paragraphs: readonly RawLine[]): void {
  if (paragraphs.length === 0) {
    throw new LibraryError('unreadable', 'There is nothing but white space in this text; choose another one.')
  }
  if (paragraphs.length <= maxLines) return
  throw new LibraryError(
    'too-large',
    `This has more than ${maxLines.toLocaleString('en')} paragraphs, too many for one article; split it.`,
  )
}

function takeKnown(draft: Draft, paragraphs: readonly Paragraph[]): void {
  paragraphs.forEach(({ known }, index) => {
    if (known !== undefined) assignRole(draft, index, known.role, known.why)
  })
}

/** What is an article in a text, and what was only around it. */
export function readText(text: string, url: string | null | undefined): Reading {
  const habits = habitsOf(text)
  return readParagraphs(paragraphsOf(text, habits), { habits, url })
}
