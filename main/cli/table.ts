const graphemes = new Intl.Segmenter()

/** Rows in columns. The last column is cut to what is left of `columns` cells, where the output is a terminal. */
export function table(rows: readonly (readonly string[])[], columns: number | null): string {
  const cells = rows.map((row) => row.map(plain))
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => width(row[at] ?? ''))))
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0)
  const left = columns === null ? Infinity : Math.max(20, columns - before)
  return cells
    .map((row) =>
      row
        .map((text, at) => (at === row.length - 1 ? cut(text, left) : padded(text, widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

// Control characters of a title would move the cursor of the terminal that shows the list.
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
}

/**
 * How many cells of a terminal the words fill, which is neither their length nor their number of characters.
 */
function width(text: string): number {
  let cells = 0
  for (const { segment } of graphemes.segment(text)) cells += cellsOf(segment)
  return cells
}

// Wide: Chinese, Japanese, Korean, and pictures. A terminal gives each two cells.
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u

function cellsOf(grapheme: string): number {
  return wide.test(grapheme) ? 2 : 1
}

/** Cuts between characters as a person sees them; the ellipsis takes the last cell. */
function cut(text: string, cells: number): string {
  if (width(text) <= cells) return text
  let kept = ''
  let used = 1
  for (const { segment } of graphemes.segment(text)) {
    used += cellsOf(segment)
    if (used > cells) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

function padded(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)))
}
