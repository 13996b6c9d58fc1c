import type { Line } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'
import { isName } from '../plain-text/names'
import { languageTag } from '../fields'
import { type About, nothingAbout } from './document'

type Properties = {
  title: string | null
  author: string | null
  /** When the file was made. */
  made: string | null
  language: string | null
  lines: readonly PageLine[]
}

const leftBehind =
  /^(?:microsoft word\b|document\s?\d*$|untitled|unbenannt|dokument\s?\d*$|.*\.(?:docx?|odt|dotx?|rtf|pdf)$)/i

const topLines = 6

/** Office programs keep titles and names of whatever a document was copied from: only what fits is believed. */
export function officeAbout({ title, author, made, language, lines }: Properties): About {
  const hasHeading = lines.slice(0, topLines).some(({ kind }) => kind === 'heading')
  const isBelieved = title !== null && !hasHeading && !leftBehind.test(title)
  const more: Line[] = []
  if (made !== null)
    more.push({ text: made, role: 'left-out', why: 'when the file was made, not when it was published' })
  const isPerson = author !== null && isName(author, 2)
  if (author !== null && !isPerson)
    more.push({ text: author, role: 'left-out', why: 'whose program made the file' })
  return {
    ...nothingAbout,
    title: isBelieved ? { words: title, why: 'the title in the file’s properties' } : null,
    byline: isPerson ? { words: author, why: 'the author in the file’s properties' } : null,
    language: languageTag(language),
    more,
  }
}
