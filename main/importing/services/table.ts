import { PassThrough } from 'node:stream'
import papa, { type ParseError } from 'papaparse'
import { LibraryError } from '../../../preload/contract/errors'
import { maxOriginalBytes } from '../../../preload/contract/words'

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
 * nothing in them is ever reckoned. `isCut`: it ends within a row. Throws `too-large` for more than 200,000 rows.
 */
export function readTable(text: string): Table & { isCut: boolean } {
  const bare = text.replace(/^\ufeff/, '')
  const columns = columnsOf(bare)
  const { data, errors } = parsed(bare, maxRows + 2)
  if (data.length > maxRows + 1) {
    throw new LibraryError(
      'too-large',
      `This table has more than ${maxRows.toLocaleString('en')} rows; split it into several files.`,
    )
  }
  const end = new TableEnd()
  for (const row of data.slice(-2)) end.take(row, errors)
  end.goOn(bare)
  return { columns, rows: data.slice(1).map((row) => cellsOf(columns, row)), isCut: end.isCut }
}

function cellsOf(columns: readonly string[], row: readonly string[]): Cells {
  return Object.fromEntries(columns.map((name, at) => [name, row[at]?.trim() ?? '']))
}

/** As papaparse's own "greedy". */
function isEmpty(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}

/** Tells from its last rows whether a table ends within a row. */
class TableEnd {
  #before = 0
  #last = 0
  #isInQuotes = false
  #isLineEnded = false

  take(row: readonly string[], errors: readonly ParseError[]): void {
    if (!isEmpty(row)) {
      this.#before = this.#last
      this.#last = row.length
    }
    // An empty row may still end within a cell.
    this.#isInQuotes = errors.some(({ code }) => code === 'MissingQuotes')
  }

  /** The next text of the table; one that is empty says nothing of its end. */
  goOn(text: string): void {
    if (text !== '') this.#isLineEnded = /[\r\n]$/.test(text)
  }

  /** Programs that leave out the last cells of a row do so in others as well. */
  get isCut(): boolean {
    return this.#isInQuotes || (!this.#isLineEnded && this.#last < this.#before)
  }
}

/** The rows of a table whose text comes in pieces: as many as one has. */
export class TableRows {
  readonly columns: string[]
  readonly #input = new PassThrough({ objectMode: true })
  readonly #isRead: Promise<void>
  readonly #end = new TableEnd()
  #rows: Cells[] = []
  #isHead = true
  /** The length of what was written since the last row was complete. */
  #open = 0

  /** `beginning`: its first piece, which is to be written as well. */
  constructor(beginning: string) {
    const bare = beginning.replace(/^\ufeff/, '')
    this.columns = columnsOf(bare)
    this.#isRead = new Promise((complete, error) => {
      papa.parse<string[]>(this.#input, {
        delimiter: delimiterOf(headOf(bare)),
        step: ({ data, errors }) => this.#take(data, errors),
        complete: () => complete(),
        error,
      })
    })
  }

  #take(row: readonly string[], errors: readonly ParseError[]): void {
    this.#open = 0
    this.#end.take(row, errors)
    if (isEmpty(row)) return
    if (!this.#isHead) this.#rows.push(cellsOf(this.columns, row))
    this.#isHead = false
  }

  /** The rows that are complete by now. Throws where one is larger than any article. */
  async write(piece: string): Promise<Cells[]> {
    this.#open += piece.length
    this.#end.goOn(piece)
    await new Promise((written) => this.#input.write(piece, written))
    if (this.#open > maxOriginalBytes) throw tooLarge()
    return this.#rows.splice(0)
  }

  async end(): Promise<Cells[]> {
    this.#input.end()
    await this.#isRead
    return this.#rows.splice(0)
  }

  /** Whether the table ends within a row; to be asked at its end. */
  get isCut(): boolean {
    return this.#end.isCut
  }
}

function tooLarge() {
  return new LibraryError('too-large', 'A row of this table is larger than any article is.')
}

/** The first rows of such a table as they stand, also that of the names of the columns; empty ones are left out. */
export function readRows(text: string, most: number): string[][] {
  const { data } = parsed(text.replace(/^\ufeff/, ''), most)
  return data.map((row) => row.map((cell) => cell.trim()))
}

function parsed(bare: string, most: number) {
  return papa.parse<string[]>(bare, {
    delimiter: delimiterOf(headOf(bare)),
    skipEmptyLines: 'greedy',
    preview: most,
  })
}
