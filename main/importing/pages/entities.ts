// Those that data of news pages has. A page's markup is decoded by the parser; this is for words in its JSON
// and meta elements, which nobody decodes, and which programs often escape once too often.
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  middot: '·',
  bull: '•',
  shy: '\u00ad',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
  oacute: 'ó',
  iacute: 'í',
  aacute: 'á',
  uacute: 'ú',
  ecirc: 'ê',
  ocirc: 'ô',
  acirc: 'â',
}

/**
 * Words of a page's data without the markup and the escapes that some programs leave in them, often twice:
 * "&amp;quot;" is a quotation mark. All blanks become single ones, soft hyphens go. The result is text, and never markup
 * again.
 */
export function plainWords(words: string): string {
  return once(once(words.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ')))
    .replace(/[\u00ad\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function once(words: string): string {
  return words.replace(
    /&(?:#(x[\da-f]{1,6}|\d{1,7})|([a-z]{2,8}));/gi,
    (whole, number?: string, name?: string) =>
      number !== undefined ? byNumber(number) : (named[name ?? ''] ?? whole),
  )
}

/** Half of a pair, and what is no character at all, are left out. */
function byNumber(digits: string): string {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
}
