/** Rows as CSV (RFC 4180), with a byte order mark: without it, Excel takes UTF-8 for something else. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(words: string): string {
  const plain = isFormula(words) ? `'${words}` : words
  return /[",\r\n]|^'/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** A sheet's program takes such a cell for a formula, wherever the words came from. */
function isFormula(words: string): boolean {
  return /^[\s]*[=+\-@\t\r]/.test(words)
}
