import type { RawLine } from '../plain-text/split'

/** A line that is not blank, and where it stands among all of them. */
export type Row = Pick<RawLine, 'text' | 'gap'> & { at: number }

export function linesIn(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
}

/** The lines that say something, each with how many blank ones stand before it. */
export function rowsOf(lines: readonly string[]): Row[] {
  const rows: Row[] = []
  let gap = 0
  lines.forEach((line, at) => {
    const text = line.replace(/\ufeff/g, '').trim()
    if (text === '') gap += 1
    else {
      rows.push({ text, gap, at })
      gap = 0
    }
  })
  return rows
}
