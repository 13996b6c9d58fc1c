import type { TextSpan } from '../../anchoring/passage'

// Enough for anybody to step through; a single letter in a book-length text would otherwise paint a million.
export const maxHits = 5_000

const quotes: Record<string, string> = {
  "'": "['’‘‛´`]",
  '"': '["“”„«»‟]',
  '-': '[-‐‑‒–—]',
}

let accented: Map<string, string> | undefined

/** The places of a query in a text, in order; at most `maxHits`. */
export function findAll(text: string, query: string): TextSpan[] {
  const pattern = findPattern(query)
  const hits: TextSpan[] = []
  if (!pattern) return hits
  for (const match of text.matchAll(pattern)) {
    hits.push({ start: match.index, end: match.index + match[0].length })
    if (hits.length === maxHits) break
  }
  return hits
}

/** What to look for: any case, any white space, straight or curly quotes, and accents only where the query has them. */
function findPattern(query: string): RegExp | null {
  if (query.trim() === '') return null
  const signs = Array.from(query.normalize('NFC').replace(/\s+/g, ' '))
  const parts = signs.map((sign, at) => {
    // A long run of blanks is tried from its first one only.
    if (sign === ' ') return at === 0 ? '(?<!\\s)\\s+' : '\\s+'
    return quotes[sign] ?? letterPattern(sign)
  })
  return new RegExp(parts.join(''), 'giu')
}

/** The letter with any accent, where the query has it with none. */
function letterPattern(letter: string): string {
  accented ??= variants()
  const both = [letter.toLowerCase(), letter.toUpperCase()]
  const others = both.map((form) => accented?.get(form) ?? '').join('')
  const own = letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  return others ? `[${own}${others}]\\p{M}*` : own
}

function variants(): Map<string, string> {
  const found = new Map<string, string>()
  // Latin-1, Latin Extended A and B, Greek, Cyrillic, Latin and Greek Additional: the letters that carry accents.
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x386, 0x3ce],
    [0x400, 0x45f],
    [0x1e00, 0x1fff],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const letter = String.fromCharCode(code)
      const base = letter.normalize('NFD').charAt(0)
      if (base !== letter) found.set(base, (found.get(base) ?? '') + letter)
    }
  }
  return found
}
