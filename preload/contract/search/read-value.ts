import { readDates, startedDate } from './dates'
import {
  fixedField,
  knownValue,
  searchFields,
  valuesThatBegin,
  type FixedField,
  type SearchFieldOrAny,
} from './fields'
import { joined } from './nodes'
import { didYouMean, named } from './notes'
import { colorsCalled, colorsThatBegin } from './color-names'
import type { QueryOptions, SearchNode, SearchOneOf, SearchValue } from './query'
import { maxPhraseLength, maxWordLength } from './query'
import { cut, isNoWord, type FieldAsTyped, type ValueToken } from './tokens'

export type Reading = { readonly options: QueryOptions; readonly note: (sentence: string) => void }

/** A word or a phrase that was typed for a field, or for none. `isLast`: it is still being typed. */
export function readValue(token: ValueToken, isLast: boolean, reading: Reading): SearchNode | null {
  const { field } = token
  sayOdd(token, isLast, reading)
  if (isNoWord(token)) {
    if (!isLast) reading.note(nothingIn(token))
    return null
  }
  const fixed = field === null ? null : fixedField(field.field)
  if (field !== null && fixed !== null) return readKnown(token, field, fixed, isLast, reading)
  if (field !== null && searchFields[field.field].kind === 'dates')
    return readDate(token, field, isLast, reading)
  if (field === null) sayMistyped(token, isLast, reading)
  return wordsOf(token, field?.field ?? 'any', isLast)
}

function wordsOf(token: ValueToken, field: SearchFieldOrAny, isLast: boolean, text = token.text): SearchNode {
  const exact = token.type === 'phrase'
  const isBegun = isLast && (!exact || token.isOpen) && /[\p{L}\p{N}\p{M}]$/u.test(text)
  return termOf(token, field, { kind: 'words', text, exact, prefix: token.hasStar || isBegun })
}

function termOf({ from, to }: ValueToken, field: SearchFieldOrAny, value: SearchValue): SearchNode {
  return { type: 'term', field, value, from, to }
}

function nothingIn({ type, text }: ValueToken): string {
  if (type === 'phrase') return 'Nothing stands between the quotation marks; they were left out.'
  return `${named(text)} has no letter or digit; it was left out.`
}

function sayOdd({ type, text, isOpen, isCut }: ValueToken, isLast: boolean, { note }: Reading): void {
  if (isOpen && !isLast) note('The quotation mark was not closed; the phrase was read to the end.')
  if (isCut)
    note(
      type === 'phrase'
        ? `A phrase has at most ${maxPhraseLength} characters; the rest was left out.`
        : `A word has at most ${maxWordLength} characters; the rest was left out.`,
    )
  if (type === 'word' && /[\p{L}\p{N}]\*+[\p{L}\p{N}]|^\*+[\p{L}\p{N}]/u.test(text))
    note(`A star stands for further letters at the end of a word only; the one in ${named(text)} does not.`)
}

function sayMistyped({ type, text }: ValueToken, isLast: boolean, { note }: Reading): void {
  const [, name = ''] = /^([\p{L}-]{1,20})[:：](?!\/\/)./u.exec(text) ?? []
  const meant = type === 'word' && !isLast && name !== '' ? didYouMean(name) : null
  if (meant !== null)
    note(
      `There is no field ${named(name)}; ${named(text)} was looked for as words. Did you mean “${meant}:”?`,
    )
}

function readKnown(
  token: ValueToken,
  field: FieldAsTyped,
  fixed: FixedField,
  isLast: boolean,
  reading: Reading,
): SearchNode | null {
  const given = field.field === 'color' ? reading.options.colorNames : undefined
  const anyOf = (values: readonly SearchOneOf['value'][]) =>
    [...new Set(values)].map((value) => termOf(token, field.field, { kind: 'one-of', value }))
  const known = knownValue(fixed, token.text)
  const exactly = anyOf([...(known === null ? [] : [known]), ...colorsCalled(given, token.text)])
  if (exactly.length > 0) return joined('or', exactly)
  if (isLast || token.hasStar) {
    const terms = anyOf([...valuesThatBegin(fixed, token.text), ...colorsThatBegin(given, token.text)])
    if (isLast ? terms.length > 0 : terms.length === 1) return joined('or', terms)
  }
  return asWords(token, field, `It can be ${fixed.values.join(', ')}.`, isLast, reading)
}

function readDate(
  token: ValueToken,
  field: FieldAsTyped,
  isLast: boolean,
  reading: Reading,
): SearchNode | null {
  const { options, note } = reading
  const found = readDates(token.text, field.bound, options)
  if (found?.isSwapped === true)
    note(`The later date of ${named(token.text)} came first; the two were exchanged.`)
  if (found !== null) return termOf(token, field.field, found.dates)
  const started = isLast ? startedDate(token.text) : null
  if (started === null)
    return asWords(token, field, 'A date is typed like 2016, 2016-03 or 2016-03-14.', isLast, reading)
  const begun = readDates(started, field.bound, options)
  return begun === null ? null : termOf(token, field.field, begun.dates)
}

/** What is no value of its field is looked for as it was typed, with the field's name. */
function asWords(
  token: ValueToken,
  { name }: FieldAsTyped,
  help: string,
  isLast: boolean,
  { note }: Reading,
): SearchNode {
  note(`${named(token.text)} is no value of “${name}:”, and was looked for as words. ${help}`)
  // A phrase of the greatest length has no room for the name.
  const text = `${name}:${token.text}`
  return wordsOf(token, 'any', isLast, token.type === 'phrase' ? cut(text, maxPhraseLength).trim() : text)
}
