// What stands on one height in one column of a page: a line's parts, or the cells of a row.

import type { TextLine } from '../placed'

export type Row = readonly TextLine[]

const sameHeight = 0.3

/** Lines by their heights, from the top downwards, each height from left to right. */
export function rowsFrom(lines: readonly TextLine[]): Row[] {
  const rows: TextLine[][] = []
  for (const line of lines.toSorted((one, other) => other.y - one.y)) {
    const last = rows.at(-1)
    if (last?.every((other) => isBeside(line, other)) === true) last.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left))
}

function isBeside(line: TextLine, other: TextLine): boolean {
  const isOnOneHeight = Math.abs(line.y - other.y) < sameHeight * Math.min(line.size, other.size)
  return isOnOneHeight && (line.left >= other.right || line.right <= other.left)
}

/** What a list's item begins with, as a part of its own: "3.", "b)", "•", and the number of a line. */
const mark = /^(?:\(?(?:\d{1,3}|\p{L}|[ivxlc]{1,5}|[IVXLC]{1,5})[.):]?|[\p{S}\p{P}])$/u

export function isMark({ text }: TextLine): boolean {
  return mark.test(text)
}

const currency = /^\p{Sc}$/u
const amount = /^\(?\d/

/** Accounts set the sign of a currency at the left edge of a cell, and its figures at the right one. */
export function withAmounts(row: Row): Row {
  const parts: TextLine[] = []
  for (const part of row) {
    const last = parts.at(-1)
    if (last !== undefined && currency.test(last.text) && amount.test(part.text))
      parts[parts.length - 1] = { ...part, text: `${last.text} ${part.text}` }
    else parts.push(part)
  }
  return parts
}

/** Further apart are cells of a table; nearer, words that a program set wide. */
const cellGap = 2.5

/** Letters of another size that stand a hair above a line were set by themselves: a note in the margin. */
const sameLine = 0.08
const otherSize = 1.05

/** A row that is in no table, as the line that it is, or the lines. */
export function asLines(row: Row): TextLine[] {
  const lines: TextLine[] = []
  for (const part of withAmounts(row)) {
    const at = lines.findIndex((line) => isOnLine(line, part))
    const line = lines[at]
    if (line === undefined) lines.push(part)
    else lines[at] = withPart(line, part)
  }
  return lines.sort((one, other) => other.y - one.y)
}

function isOnLine(line: TextLine, { y, size }: TextLine): boolean {
  const isSameSize = Math.max(line.size, size) < otherSize * Math.min(line.size, size)
  return isSameSize || Math.abs(line.y - y) < sameLine * size
}

function withPart(line: TextLine, part: TextLine): TextLine {
  const isCell = part.left - line.right > cellGap * line.size && !isMark(line)
  const text = `${line.text}${isCell ? ' | ' : ' '}${part.text}`
  // A bullet may be of another size than its line.
  const { size, font } = part.text.length > line.text.length ? part : line
  return { ...line, text, size, font, right: part.right, isRow: isCell || line.isRow === true }
}
