import type { LibraryColor } from '../../../preload/contract/color'
import { complete, type Completion, completionAt } from '../../../preload/contract/search/complete-query'
import {
  fieldsThatBegin,
  fixedField,
  type SearchField,
  searchFields,
  valuesThatBegin,
} from '../../../preload/contract/search/fields'
import { useCollected } from '../../articles/collected/collected-store'
import { useColors } from '../../queries/library-colors'
import { question } from '../../queries/question'
import { useAnswer, useRested } from '../../queries/use-answer'
import { holds } from '../../ui/wording/holds'

/** Something that may take the place of what is being typed. */
export type Offer = {
  /** What is put in: a field's name, or a value. */
  value: string
  shown: string
  help: string
}

export type Offers = { completion: Completion; offers: readonly Offer[] }

const mostOffered = 8
// A field's name is offered for its first letters only: every word begins with some letter.
const fewestLetters = 2

/** What may be completed where the caret stands; null where nothing may. */
export function useOffers(text: string, caret: number): Offers | null {
  const completion = completionAt(text, caret)
  const values = useValues(completion)
  const colors = useColors()
  if (completion === null) return null
  const { what, field, typed } = completion
  const offers =
    what === 'field' ? fieldOffers(typed) : field === 'color' ? colorOffers(colors, typed) : values
  return offers.length === 0 ? null : { completion, offers: offers.slice(0, mostOffered) }
}

export function fieldOffers(typed: string): Offer[] {
  if (typed.length < fewestLetters) return []
  return fieldsThatBegin(typed).map((field) => ({
    value: field,
    shown: `${field}:`,
    help: `articles ${searchFields[field].help}`,
  }))
}

// Of these the library tells the values.
const toldFields = ['by', 'lang', 'section', 'tag'] as const

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** What a code stands for, which is what people call it; nothing for a word that is no code. */
function languageName(code: string): string {
  try {
    return languageNames.of(code.replaceAll('_', '-')) ?? ''
  } catch {
    return ''
  }
}

// As much of a name as main takes.
const maxNameLength = 200

function useValues(completion: Completion | null): Offer[] {
  const field = completion?.what === 'value' ? completion.field : null
  const typed = completion?.typed.slice(0, maxNameLength) ?? ''
  const rested = useRested(typed)
  const isOfNames = field === 'entity' || field === 'speaker'
  const names = { text: rested, kind: null, state: 'all', after: null, limit: mostOffered } as const
  const entities = useAnswer(isOfNames && rested !== '' ? question('entity.list', names) : null)
  const told = toldFields.find((one) => one === field)
  const values = useAnswer(
    told === undefined ? null : question('search.values', { field: told, typed: rested }),
  )
  const sources = useAnswer(field === 'outlet' ? question('source.list', {}) : null)
  const isOfSearches = field === 'in' || field === 'new-in'
  const searches = useAnswer(isOfSearches ? question('savedSearch.list', {}) : null).value ?? []
  const collected = useCollected(field === 'in')
  switch (field) {
    case 'in':
    case 'new-in':
      return offered(
        [...collected, ...searches.filter(({ isAlert }) => isAlert || field === 'in')].map(
          ({ name }) => name,
        ),
        typed,
      )
    case 'entity':
    case 'speaker':
      return offered(entities.value?.entities.map(({ name }) => name) ?? [], typed)
    case 'lang':
      return (values.value?.values ?? []).map((value) => ({ value, shown: value, help: languageName(value) }))
    case 'by':
    case 'section':
    case 'tag':
      return offered(values.value?.values ?? [], typed)
    case 'outlet':
      return offered(sources.value?.map(({ name }) => name) ?? [], typed)
    default:
      return field === null ? [] : knownOffers(field, typed)
  }
}

function offered(names: readonly string[], typed: string): Offer[] {
  return names.filter((name) => holds(name, typed)).map((name) => ({ value: name, shown: name, help: '' }))
}

/** What the library calls its colours, found by that name and by the colour's own. What is typed whole needs no offer. */
export function colorOffers(colors: readonly Pick<LibraryColor, 'color' | 'name'>[], typed: string): Offer[] {
  return colors
    .map(({ color, name }) => (name === '' ? { value: color, help: '' } : { value: name, help: color }))
    .filter(
      ({ value, help }) => holds(value, typed) || (typed !== '' && help.startsWith(typed.toLowerCase())),
    )
    .filter(({ value }) => value !== typed)
    .map(({ value, help }) => ({ value, shown: value, help }))
}

/** Values that Dateline knows without the library. What is typed whole needs no offer. */
export function knownOffers(field: SearchField, typed: string, now = new Date()): Offer[] {
  const fixed = fixedField(field)
  const values =
    fixed !== null
      ? valuesThatBegin(fixed, typed)
      : searchFields[field].kind === 'dates'
        ? dates(now).filter((value) => value.startsWith(typed.toLowerCase()))
        : []
  return values
    .filter((value) => value !== typed)
    .map((value) => ({ value, shown: value, help: monthWords(value) }))
}

const months = 6

/** What is asked for most: the last days, and the last months. */
function dates(now: Date): string[] {
  const last = Array.from({ length: months }, (_, back) => {
    const first = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1))
    return first.toISOString().slice(0, 7)
  })
  return ['today', 'yesterday', 'last-7-days', 'last-30-days', 'this-year', ...last]
}

function monthWords(value: string): string {
  return /^\d{4}-\d\d$/.test(value)
    ? new Date(`${value}-01T00:00:00Z`).toLocaleDateString('en', {
        year: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      })
    : ''
}

/** The text with an offer in it, and where the caret stands then. */
export function taken(text: string, { completion }: Offers, { value }: Offer) {
  return complete(text, completion, value)
}
