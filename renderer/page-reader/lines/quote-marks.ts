// What `q` stands for, by the language of the page: the outer marks, then those of a quotation in a quotation.
const marks: Record<string, string> = {
  en: '“”‘’',
  de: '„“‚‘',
  fr: '«»“”',
  es: '«»“”',
  it: '«»“”',
  pt: '“”‘’',
  nl: '“”‘’',
  pl: '„”‚’',
  cs: '„“‚‘',
  sk: '„“‚‘',
  sl: '„“‚‘',
  hr: '„“‚‘',
  bg: '„“‚‘',
  ro: '„”«»',
  hu: '„”»«',
  sv: '””’’',
  fi: '””’’',
  no: '«»‘’',
  nb: '«»‘’',
  nn: '«»‘’',
  da: '“”‘’',
  ru: '«»„“',
  uk: '«»„“',
  el: '«»“”',
  tr: '“”‘’',
  ja: '「」『』',
  zh: '“”‘’',
}

/** The marks before and after a quotation that is `depth` others deep. */
export function quoteMarks(language: string, depth: number): [string, string] {
  const own = marks[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? marks['en'] ?? ''
  const at = depth % 2 === 0 ? 0 : 2
  return [own.charAt(at), own.charAt(at + 1)]
}
