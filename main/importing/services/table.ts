import papa from 'papaparse'
import { LibraryError } from '../../../preload/contract/errors'

/** A row by the names of its columns, in lower case. */
export type Cells = Readonly<Record<string, string>>
/**
 * A cell that a row is too short for is empty; what is beyond the last column is dropped. `isCut`: it ends within a row.
 */
export type Table = { columns: string[]; rows: Cells[]; isCut: boolean }

const maxRows = 200_000
const maxColumns = 200

/** The names in the first line of a table; none where that is too odd to be one. */
export function columnsOf(text: string): string[] {
  const head = headOf(text.replace(/^\ufeff/, ''))
  const { data } = papa.parse<string[]>(head, { delimiter: delimiterOf(head), preview: 1 })
  const names = data[0] ?? []
  return names.length > maxColumns ? [] : names.map((name) => name.trim().toLowerCase())
}

function headOf(text: string): string {
  return text.slice(0, 5000).split(/\r?\n/, 1)[0] ?? ''
}

/**
 * The mark that parts the first line most often. Programs of countries that write 1,5 part cells by
 * semicolons.
 */
function delimiterOf(head: string): string {
  return [',', ';', '\t'].reduce((best, sign) =>
    head.split(sign).length > head.split(best).length ? sign : best,
  )
}

/**
 * Reads a table of comma-separated values (RFC 4180, as leniently as spreadsheets do). Cells stay words:
 * nothing in them is ever reckoned. Throws `too-large` for more than 200,000 rows.
 */
export function readTable(text: string): Table {
  const bare = text.replace(/^\ufeff/, '')
  const columns = columnsOf(bare)
  const { data, errors } = papa.parse<string[]>(bare, {
    delimiter: delimiterOf(headOf(bare)),
    skipEmptyLines: 'greedy',
    preview: maxRows + 2,
  })
  if (data.length > maxRows + 1) {
    throw new LibraryError(
      'too-large',
      `This table has more than ${maxRows.toLocaleString('en')} rows; split it into several files.`,
    )
  }
  const rows = data
    .slice(1)
    .map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]?.trim() ?? ''])))
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes')
  return { columns, rows, isCut: isOpen || (!/[\r\n]$/.test(bare) && endsShort(data)) }
}

/** Programs that leave out the last cells of a row do so in others as well. */
function endsShort(data: readonly (readonly string[])[]): boolean {
  const [before, last] = data.slice(-2)
  return before !== undefined && last !== undefined && last.length < before.length
}
