import type { Reading } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'
import { readPrintout } from './read-typed'

/** What databases print around their articles: a document without any of it is not looked at twice. */
const marks =
  /load-date|end of document|\d of \d{1,5} documents?|document \d{1,5} of \d|proquest|europresse|Document [A-Za-z0-9]{20}/i

/** Whether words may be a database's print-out. */
export function mayBePrinted(words: string): boolean {
  return marks.test(words)
}

/** The lines of a document as the text that a print-out is told by. */
export function printedText(lines: readonly PageLine[]): string {
  return lines.map(({ text }) => text).join('\n\n')
}

/** The one article that a database printed into a document; null where it is any other. */
export function readPrintedDocument(lines: readonly PageLine[], url: string | null): Reading | null {
  const text = printedText(lines)
  return mayBePrinted(text) ? readPrintout(text, url) : null
}
