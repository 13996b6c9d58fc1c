import type { Cell } from '../../../preload/contract/structure'
import type { SetBlock } from './blocks'
import { inlineNodes } from './set-inline'

// What a page may state as a column; wider tables than this are not read but scrolled through.
const maxColumns = 1000

/** Rows as a table, which scrolls by itself where it is too wide. What parts the cells in the text is not shown. */
export function setTable(text: string, rows: readonly SetBlock[]): HTMLElement {
  const frame = document.createElement('div')
  frame.className = 'block-table'
  // A region that scrolls must be reachable by key.
  frame.tabIndex = 0
  frame.setAttribute('role', 'region')
  frame.setAttribute('aria-label', 'Table')
  const table = document.createElement('table')
  table.append(...rows.map((row) => setRow(text, row)))
  frame.append(table)
  return frame
}

function setRow(text: string, row: SetBlock): HTMLTableRowElement {
  const element = document.createElement('tr')
  const cells = row.cells ?? [{ start: row.start, end: row.end, column: 0, columns: 1, isHead: false }]
  const isHeadRow = cells.every(({ isHead }) => isHead)
  let column = 0
  for (const cell of cells) {
    // A cell of a row above reaches down here.
    while (column < cell.column && column < maxColumns) {
      element.append(document.createElement('td'))
      column += 1
    }
    element.append(setCell(text, cell, row, isHeadRow))
    column = cell.column + cell.columns
  }
  return element
}

function setCell(text: string, cell: Cell, { spans = [] }: SetBlock, isHeadRow: boolean): HTMLElement {
  const element = document.createElement(cell.isHead ? 'th' : 'td')
  if (cell.isHead) element.setAttribute('scope', isHeadRow ? 'col' : 'row')
  if (cell.columns > 1) element.setAttribute('colspan', String(cell.columns))
  element.dir = 'auto'
  const within = spans.filter(({ start, end }) => start >= cell.start && end <= cell.end)
  element.append(...inlineNodes(text, cell, within))
  if (isFigure(text.slice(cell.start, cell.end))) element.className = 'cell-figure'
  return element
}

/** Amounts stand under one another by their last digit. */
function isFigure(words: string): boolean {
  return /^[\s+−–-]*[\p{Sc}]?\s?\d[\d\s.,'’]*\s?[%‰\p{Sc}]?$/u.test(words.slice(0, 40)) && words.length < 40
}
