const maxCellLength = 1500
const maxParagraphs = 3
const maxColumns = 1000

/** A table that says something by its rows and columns, and does not only set parts of a page side by side. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(table.getAttribute('role') ?? '')) return false
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6, figure, form') !== null) return false
  if (isOldLayout(table)) return false
  let columns = 0
  for (const row of table.querySelectorAll('tr')) {
    let inRow = 0
    for (const cell of row.children) {
      inRow += spanOf(cell, 'colspan')
      if (cell.textContent.length > maxCellLength) return false
      if (cell.querySelectorAll('p').length > maxParagraphs) return false
    }
    columns = Math.max(columns, inRow)
  }
  return columns > 1
}

const layoutNames = ['cellpadding', 'cellspacing', 'width', 'bgcolor', 'align', 'background']
const maxShortCell = 60
const minRows = 2

/**
 * A table by whose attributes a page or a letter was laid out before there were other ways: it may be data all the same, where
 * it says so, or has several rows of several cells, most of them short, with nothing but words.
 */
function isOldLayout(table: Element): boolean {
  const border = table.getAttribute('border')
  const isNamed = layoutNames.some((name) => table.hasAttribute(name)) || border === '0'
  const isDrawn = border !== null && border !== '0'
  if (!isNamed || isDrawn || table.querySelector('th, thead, caption') !== null) return false
  if (table.querySelector('td img, td div, td li, td table') !== null) return true
  let rows = 0
  let [all, long] = [0, 0]
  for (const row of table.querySelectorAll('tr')) {
    const filled = [...row.children].map((cell) => cell.textContent.trim()).filter((words) => words !== '')
    all += filled.length
    long += filled.filter(({ length }) => length > maxShortCell).length
    if (filled.length > 1) rows += 1
  }
  return rows < minRows || long > all / 2
}

type Place = { cell: Element | null; column: number; columns: number }

/** The columns of a table while its rows are read: a cell that reaches down takes its place in the rows below. */
export class Grid {
  /** How many more rows each column is taken up for. */
  readonly #taken: number[] = []

  /** The cells of the next row with their columns; null for a place that a cell from above takes up. */
  place(row: Element): Place[] {
    const places: Place[] = []
    let column = 0
    const passTaken = () => {
      while ((this.#taken[column] ?? 0) > 0 && column < maxColumns) {
        this.#taken[column] = (this.#taken[column] ?? 0) - 1
        places.push({ cell: null, column, columns: 1 })
        column += 1
      }
    }
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue
      passTaken()
      if (column >= maxColumns) break
      const columns = Math.min(spanOf(cell, 'colspan'), maxColumns - column)
      const rows = spanOf(cell, 'rowspan')
      for (let at = column; at < column + columns; at++) this.#taken[at] = rows - 1
      places.push({ cell, column, columns })
      column += columns
    }
    passTaken()
    return places
  }
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const stated = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return stated >= 1 ? Math.min(stated, maxColumns) : 1
}
