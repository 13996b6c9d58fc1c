import type { TextLine } from '../placed'
import type { Row } from './rows'

/** From the leftmost letter of a table's column to its rightmost. */
export type Column = { left: number; right: number }

/** The columns that rows stand in: what overlaps is one. */
export function columnsWith(columns: readonly Column[], row: Row): Column[] {
  const all = [...columns, ...row.map(({ left, right }) => ({ left, right }))]
  const found: Column[] = []
  for (const one of all.sort((a, b) => a.left - b.left)) {
    const last = found.at(-1)
    if (last !== undefined && one.left < last.right) last.right = Math.max(last.right, one.right)
    else found.push({ ...one })
  }
  return found
}

/** The number of the column that a part stands in. */
export function columnAt(columns: readonly Column[], { left, right }: TextLine): number {
  return columns.findIndex((column) => left < column.right && right > column.left)
}

/** Whether a row's only part reaches over several columns. */
export function isAcross(columns: readonly Column[], [part]: Row): boolean {
  if (part === undefined) return false
  return columns.filter(({ left, right }) => part.left < right && part.right > left).length > 1
}
