// LaTeX's accents, each as the sign that Unicode puts behind a letter: the two are then made one (NFC).
const marks: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
}

// Commands that print a letter or sign. All others only say how words look, and are left away.
const letters: Record<string, string> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  ldots: '…',
  dots: '…',
  textbackslash: '\\',
  textasciitilde: '~',
  euro: '€',
  texteuro: '€',
}

// Private use: it marks signs that stand for themselves until the others are gone.
const kept = '\ue000'

/**
 * The words that LaTeX would print: its accents and signs as letters, its commands for looks left away.
 * Formulas are not read; what of them is letters stays.
 */
export function plainLatex(words: string): string {
  return accented(words)
    .replace(/\\([a-zA-Z]+)\s?(?:\{\})?/g, (_whole, name: string) => letters[name] ?? '')
    .replace(/\\([&%$#_{}])/g, `${kept}$1`)
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\ue000)[{}]/g, '')
    .replace(/(?<!\ue000)~/g, ' ')
    .replaceAll(kept, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "\'e", "\'{e}", "{\'e}", "\v{c}", "\'{\i}": an accent and the letter that it is on. */
function accented(words: string): string {
  return words.replace(
    /\\(?:([`'^~"=.])\s*|([uvHckrdb])(?=\{|\s|\\)\s*)(?:\{\s*(\\[ij]|\p{L})\s*\}|(\\[ij](?![a-z])|\p{L}))/gu,
    (whole, sign: string | undefined, letter: string | undefined, inside?: string, bare?: string) => {
      const mark = marks[sign ?? letter ?? '']
      const base = (inside ?? bare ?? '').replace('\\', '')
      return mark === undefined ? whole : `${base}${mark}`.normalize('NFC')
    },
  )
}
