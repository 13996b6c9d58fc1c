import { isJunk, otherKindOf } from '../decoding/refuse-binary'
import { decode } from '../decoding/decode'
import { formatOf } from '../readers'
import { leftOut } from '../services/collect'
import type { Opened } from '../services/entries'
import type { TakeApart } from '../take-apart'
import { rowsOf } from './rows'
import { splitPrintout } from './split-printout'

function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:ï»¿)?\s{0,32}</.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))
}

const maxNameLength = 200

/** The articles that a database printed into one file, each with its own lines; null where it holds one or none. */
export async function openPrintout(bytes: Uint8Array, takeApart: TakeApart): Promise<Opened | null> {
  const text = await textOf(bytes, takeApart)
  return text === null ? null : printedArticles(text)
}

async function textOf(bytes: Uint8Array, takeApart: TakeApart): Promise<string | null> {
  const format = formatOf(bytes, null)
  if (format === 'rtf') return (await import('../formats/rtf')).printedRtf(bytes, takeApart)
  if (format === 'docx') return (await import('../formats/docx')).printedDocx(bytes, takeApart)
  if (format !== null || otherKindOf(bytes) !== null || isMarkup(bytes)) return null
  const { text } = decode(bytes)
  return isJunk(text) ? null : text
}

function printedArticles(text: string): Opened | null {
  const printout = splitPrintout(text)
  if (printout === null || printout.articles.length < 2) return null
  const { service, articles, around } = printout
  return {
    service,
    entries: articles.map((article) => ({ name: nameOf(article), bytes: new TextEncoder().encode(article) })),
    left: leftOut(
      rowsOf(around).length,
      'line of the print-out belongs to no article',
      'lines of the print-out belong to no article',
    ),
  }
}

/** What is read of it gives it a title; until then it is known by its first line of words. */
function nameOf(article: string): string {
  const rows = rowsOf(article.split('\n'))
  const title = rows.find(({ text }) => /^(?:headline|title|HD)\b/i.test(text)) ?? rows.find(isWords)
  return (title?.text ?? 'article').replace(/\s+/g, ' ').slice(0, maxNameLength)
}

function isWords({ text }: { text: string }): boolean {
  return text.includes(' ') && !/^(?:copyright|document|all rights)\b/i.test(text)
}
