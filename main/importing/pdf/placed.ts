import type { Cell } from '../../../preload/contract/structure'

/** A piece of text as a PDF places it. Lengths are points; y grows upwards. */
export type Piece = {
  text: string
  x: number
  y: number
  width: number
  size: number
  /** By the name that it has within the file. */
  font: string
}

export type Page = { width: number; height: number; pieces: Piece[] }

/** Pieces that stand on one line, in one column. */
export type TextLine = {
  text: string
  page: number
  left: number
  right: number
  y: number
  size: number
  /** That most of its letters are set in. */
  font: string
  /** A row of a table, put together from its cells. */
  isRow?: boolean
  /** Of a row that surely is one: its cells, and what is the same for all rows of its table. */
  row?: { table: object; cells: Cell[] }
  /** Of the column that it stands in. */
  column: { left: number; right: number }
}
