import type { Line, Reading } from '../../../preload/contract/importing'
import { readText } from '../plain-text/read-text'
import { readPrinted } from './read-printed'
import { rowsOf } from './rows'
import { splitPrintout } from './split-printout'
import { readWire } from './wire'

/** Reads a plain text as what it is: a database's print-out of one article, an agency's copy, or an article by itself. */
export function readTyped(text: string, url: string | null | undefined): Reading {
  return readPrintout(text, url) ?? readWire(text, url) ?? readText(text, url)
}

/** The one article of a database's print-out; null for any other text, and for one that holds several. */
export function readPrintout(text: string, url: string | null | undefined): Reading | null {
  const { articles = [], around = [] } = splitPrintout(text) ?? {}
  const [article, second] = articles
  if (article === undefined || second !== undefined) return null
  const { fields, lines } = readPrinted(article, url)
  const rest = rowsOf(around).map(({ text: words }): Line => ({
    text: words,
    role: 'left-out',
    why: 'a line of the print-out, not of the article',
  }))
  return { fields, lines: [...lines, ...rest] }
}
