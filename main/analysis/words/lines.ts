/** A line of a text without the mark that ends it. */
export type Line = { start: number; end: number }

/** All lines of a text, empty ones among them; a text that ends with a line's end has an empty last one. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}
