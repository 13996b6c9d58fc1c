/** What a record of RIS says, by its tags of two letters. */
export type RisValues = Map<string, string[]>

// Two letters, two blanks, a stroke. The blank behind the stroke is missing where there is no value, and some
// programs write one blank before it: in their records only, because "UK - " may begin a line of a summary.
const wide = /^\s{0,32}([A-Z][A-Z0-9]) {2}- ?(.*)$/s
const narrow = /^\s{0,32}([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/s

/**
 * Records by their tags; a tag may stand several times, once for each author. What stands outside of a record
 * is left.
 */
export function risRecords(text: string): { records: RisValues[]; isCutOff: boolean } {
  const records: RisValues[] = []
  let open: RisValues | null = null
  let last: string[] = []
  let line = narrow
  for (const row of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const [, name, value = ''] = (open === null ? narrow : line).exec(row) ?? []
    if (name === 'TY') {
      line = wide.test(row) ? wide : narrow
      open = new Map()
      last = []
      records.push(open)
    }
    if (name === 'ER') open = null
    else if (open !== null && name !== undefined) {
      last = open.get(name) ?? []
      last.push(inOneLine(value))
      open.set(name, last)
      // Long values go on in the next line.
    } else if (open !== null && row.trim() !== '') last.push(`${last.pop() ?? ''}\n${inOneLine(row)}`)
  }
  return { records, isCutOff: open !== null }
}

/** Unicode's own line separators came out of other programs' cells: they part words, not lines. */
function inOneLine(words: string): string {
  return words
    .split(/[\u2028\u2029\u0085\v\f]/)
    .map((part) => part.trim())
    .join(' ')
    .trim()
}
