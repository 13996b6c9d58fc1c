import { searchFields, type SearchFieldOrAny } from './fields'
import { named } from './notes'
import type { SearchValue } from './query'
import { describeDates, isWord, listOf } from './value-words'

/** Values of one field, of which any may hold. */
export type FieldTerms = { readonly field: SearchFieldOrAny; readonly values: readonly SearchValue[] }

type Given = ReadonlyMap<SearchFieldOrAny, string>

/** What articles have, one clause each, such as "from outlets with “times”", for terms that all must hold. */
export function clausesOf(groups: readonly FieldTerms[]): string[] {
  const given = new Map<SearchFieldOrAny, string>()
  for (const field of ['any', ...Object.keys(searchFields)] as SearchFieldOrAny[]) {
    const own = groups.filter((group) => group.field === field)
    if (own.length === 0) continue
    given.set(
      field,
      field === 'any'
        ? anyWhere(own)
        : listOf(
            own.map((group) => wordsOf(group)),
            'and',
          ),
    )
  }
  return [...given.keys()].flatMap((field) => clauseOf(field, given) ?? [])
}

/** "the words “a” and “b” and the phrase “c d”" */
function anyWhere(groups: readonly FieldTerms[]): string {
  const single = groups.flatMap(({ values: [value, second] }) =>
    second === undefined && value !== undefined && isWord(value) ? [quoted(value)] : [],
  )
  const words =
    single.length === 0 ? [] : [`the word${single.length > 1 ? 's' : ''} ${listOf(single, 'and')}`]
  const others = groups.flatMap(({ values }) => {
    const [value, second] = values
    if (value === undefined || (second === undefined && isWord(value))) return []
    return second === undefined ? sorted(value) : listOf(values.map(quoted), 'or')
  })
  return listOf([...words, ...others], 'and')
}

/** A value that is more than a word. */
function sorted(value: SearchValue): string {
  if (value.kind !== 'words' || value.exact)
    return value.kind === 'words' ? `the phrase ${quoted(value)}` : quoted(value)
  return `words that begin with ${named(value.text)}`
}

function wordsOf({ values }: FieldTerms): string {
  return listOf(values.map(quoted), 'or')
}

function quoted(value: SearchValue): string {
  switch (value.kind) {
    case 'words':
      return named(value.prefix ? `${value.text}…` : value.text)
    case 'near':
      return `${listOf(value.texts.map(named), 'and')} within ${value.distance} words`
    case 'dates':
      return describeDates(value, true)
    case 'one-of':
      return value.value
  }
}

type Clause = (words: string, given: Given) => string | null

const clauses: Readonly<Record<SearchFieldOrAny, Clause>> = {
  any: (words) => `with ${words}`,
  title: (words) => `whose title has ${words}`,
  by: (words) => `written by ${words}`,
  outlet: (words) => `from outlets with ${words}`,
  tag: (words) => `tagged ${words}`,
  color: (words, given) => markedAs(words, given),
  entity: (words) => `that name ${words}`,
  speaker: (words, given) => `with a quotation by ${words}${said(' that says ', given.get('quote'))}`,
  // Both are of the same quotation.
  quote: (words, given) => (given.has('speaker') ? null : `with a quotation that says ${words}`),
  note: (words, given) =>
    given.has('color') || given.has('highlight') ? null : `that have a note that says ${words}`,
  highlight: (_, given) => (given.has('color') ? null : markedAs('', given)),
  date: (words) => `published ${words}`,
  has: (words) => `that have ${things(words)}`,
  is: (words) => `that are ${words.replaceAll('to-check', 'to be checked')}`,
  in: (words) => `in the collection ${words}`,
  'new-in': (words) => `new in the collection ${words}`,
  body: (words) => `with ${words} in the text`,
  caption: (words) => `with ${words} in a caption`,
  captured: (words) => `captured ${words}`,
  section: (words) => `from the section ${words}`,
  lang: (words) => `in the language ${words}`,
  url: (words) => `from an address with ${words}`,
}

function clauseOf(field: SearchFieldOrAny, given: Given): string | null {
  return clauses[field](given.get(field) ?? '', given)
}

/** Colour, words and note are of the same highlight. */
function markedAs(color: string, given: Given): string {
  const start = color === '' ? 'a highlight' : `${/^[aeiou]/.test(color) ? 'an' : 'a'} ${color} highlight`
  const words = given.get('highlight')
  const note = given.get('note')
  const says = said(' that says ', words)
  return `that have ${start}${says}${said(says === '' ? ' whose note says ' : ' and whose note says ', note)}`
}

function said(before: string, words: string | undefined): string {
  return words === undefined ? '' : `${before}${words}`
}

const called: readonly [RegExp, string][] = [
  [/\bimage\b/g, 'an image'],
  [/\bpdf\b/g, 'a PDF'],
  [/\bquote\b/g, 'a quotation'],
  [/\b(note|highlight|tag)\b/g, 'a $1'],
]

function things(words: string): string {
  return called.reduce((all, [value, name]) => all.replace(value, name), words)
}
