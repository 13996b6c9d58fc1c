import { LibraryError } from '../../preload/contract/errors'
import type { ListedQuery } from '../../preload/contract/search/batch'
import { maxQueryLength } from '../../preload/contract/search/query'
import { maxListBytes, maxListedQueries } from '../../preload/contract/search/query-lists'
import { decode } from '../importing/decoding/decode'
import { columnsOf, readRows } from '../importing/services/table'

/**
 * The queries of a CSV file: of its column "query", with the names of its column "name"; a file of one column needs no names of
 * columns. With `isLines` the lines are the queries, as they are written, unless they turn out to be a table with such a column.
 * Throws `unreadable` or `too-large` with a sentence for what is no such list.
 */
export function queriesIn(bytes: Uint8Array, { isLines = false } = {}): ListedQuery[] {
  if (bytes.length > maxListBytes) throw tooMany()
  const text = textOf(bytes)
  if (isLines && !columnsOf(text).includes('query')) return checked(linesOf(text))
  const rows = readRows(text, maxListedQueries + 2)
  const [head = []] = rows
  const columns = head.map((cell) => cell.toLowerCase())
  const at = columns.indexOf('query')
  if (at === -1) return checked(rows.map(onlyCell))
  const named = columns.indexOf('name')
  return checked(
    rows.slice(1).map((row) => ({ name: asWritten(row[named] ?? ''), text: asWritten(row[at] ?? '') })),
  )
}

function textOf(bytes: Uint8Array): string {
  const { text } = decode(bytes)
  // No text has these: a picture, a spreadsheet or a PDF was chosen.
  if (/(?![\t\n\v\f\r\u0085])\p{Cc}/u.test(text))
    throw unreadable('This file is no CSV; save the list of queries as CSV and choose that.')
  return text
}

function linesOf(text: string): ListedQuery[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => ({ name: '', text: line.trim() }))
}

function onlyCell(row: readonly string[]): ListedQuery {
  const [text = '', ...others] = row
  if (others.some((cell) => cell !== ''))
    throw unreadable(
      'This CSV has several columns and none is called “query”; call the column of the queries so.',
    )
  return { name: '', text: asWritten(text) }
}

function checked(listed: readonly ListedQuery[]): ListedQuery[] {
  const queries = listed.filter(({ text }) => text !== '')
  if (queries.length === 0) throw unreadable('There is no query in this list; write one a line.')
  if (queries.length > maxListedQueries) throw tooMany()
  for (const { text } of queries)
    if (text.length > maxQueryLength)
      throw unreadable(
        `The query “${text.slice(0, 40)}…” has more than ${maxQueryLength.toLocaleString('en')} characters; shorten it.`,
      )
  return queries.map(({ name, text }) => ({ name: name.slice(0, 200), text }))
}

/** A sheet takes what begins like a formula for one, and `-rail` does: our own lists have an apostrophe before it. */
function asWritten(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@])/, '')
}

function unreadable(sentence: string): LibraryError {
  return new LibraryError('unreadable', sentence)
}

function tooMany(): LibraryError {
  const most = maxListedQueries.toLocaleString('en')
  return new LibraryError('too-large', `A list has at most ${most} queries; split this one into several.`)
}
