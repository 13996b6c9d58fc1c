import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import papa from 'papaparse'
import { LibraryError } from '../../../preload/contract/errors'

/** A row by the names of its columns, in lower case. */
export type Cells = Readonly<Record<string, string>>
/** A cell that a row is too short for is empty; what is beyond the last column is dropped. */
export type Table = { columns: readonly string[]; rows: readonly Cells[] }

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
  const { data } = papa.parse<string[]>(bare, {
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
  return { columns, rows: data.slice(1).map((row) => cellsOf(columns, row)) }
}

function cellsOf(columns: readonly string[], row: readonly string[]): Cells {
  return Object.fromEntries(columns.map((name, at) => [name, row[at]?.trim() ?? '']))
}

/** The rows of a table whose text comes in pieces: as many as one has. */
export class TableRows {
  readonly columns: string[]
  readonly #stream: Duplex
  #rows: Cells[] = []
  #isHead = true

  /** `beginning`: its first piece, which is to be written as well. */
  constructor(beginning: string) {
    const bare = beginning.replace(/^\ufeff/, '')
    this.columns = columnsOf(bare)
    this.#stream = papa.parse(papa.NODE_STREAM_INPUT, {
      delimiter: delimiterOf(headOf(bare)),
      skipEmptyLines: 'greedy',
    })
    this.#stream.on('data', (row: string[]) => {
      if (!this.#isHead) this.#rows.push(cellsOf(this.columns, row))
      this.#isHead = false
    })
  }

  /** The rows that are complete by now. */
  async write(piece: string): Promise<Cells[]> {
    await new Promise((written) => this.#stream.write(piece, written))
    return this.#rows.splice(0)
  }

  async end(): Promise<Cells[]> {
    const ended = once(this.#stream, 'end')
    this.#stream.end()
    await ended
    return this.#rows.splice(0)
  }
}
