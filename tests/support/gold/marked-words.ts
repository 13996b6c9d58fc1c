import type { Analysis } from '../../../main/analysis/analyze'
import { type EntityKind, entityKind } from '../../../preload/contract/entity-ref'
import type { Span } from '../../../preload/contract/quote'
import { isDateValue } from './date-value'
import { overlaps, placesOf } from './find-words'

export type OtherKind = Analysis['others'][number]['kind']
/** One line below a text: "place: Rockford@3". */
export type Line = { kind: string; rest: string }

/** A name, a date or a mention of another kind at its place. `is` is the entity of a name and the value of a date. */
export type Marked = Span & { kind: string; is: string }
/** Words before they are looked for: everywhere, or at the places of these numbers alone. */
type Words = { kind: string; is: string; words: string; numbers: number[] }

const otherKinds = ['nationality', 'money', 'percent', 'event'] as const satisfies readonly OtherKind[]
export function isOtherKind(kind: string): kind is OtherKind {
  return otherKinds.some((other) => other === kind)
}
export function isEntityKind(kind: string): kind is EntityKind {
  return entityKind.safeParse(kind).success
}
export function isMarkedKind(kind: string): boolean {
  return isEntityKind(kind) || isOtherKind(kind) || kind === 'date' || kind === 'optional'
}

function wordsFrom(kind: string, given: string, is: string): Words {
  const [, words = given, numbers] = /^(.*)@([\d,]+)$/.exec(given) ?? []
  return { kind, is, words, numbers: numbers?.split(',').map(Number) ?? [] }
}

function wordsOf({ kind, rest }: Line): Words[] {
  if (isEntityKind(kind)) {
    const wordings = rest.split(' = ')
    return wordings.map((wording) => wordsFrom(kind, wording, wordings[0] ?? ''))
  }
  const [words = '', value = ''] = rest.split(' -> ')
  if (kind === 'date' && !isDateValue(value))
    throw new Error(`“${rest}” does not give a day, month, year or range after ->`)
  return isMarkedKind(kind) ? [wordsFrom(kind, words, value)] : []
}

/** The places of these words that longer words have left free. Throws where there is none. */
function freePlaces(text: string, { words, numbers }: Words, taken: readonly Span[]): Span[] {
  const places = placesOf(text, words)
  const wanted = numbers.length === 0 ? places : numbers.map((number) => places[number - 1])
  const free = wanted.flatMap((place) =>
    place === undefined || taken.some((other) => overlaps(place, other)) ? [] : [place],
  )
  if (free.length > 0 && (numbers.length === 0 || free.length === numbers.length)) return free
  const which = numbers.length > 0 ? ` at ${numbers.join(' and ')}` : ''
  throw new Error(`“${words}” does not occur${which}, or only within words that are marked already`)
}

/** Longest first: a name within a longer one is none of its own. */
export function markedIn(text: string, lines: readonly Line[]): Marked[] {
  const found: Marked[] = []
  const all = lines.flatMap(wordsOf).sort((a, b) => b.words.length - a.words.length)
  for (const words of all) {
    const { kind, is } = words
    found.push(...freePlaces(text, words, found).map((place) => ({ ...place, kind, is })))
  }
  return found.sort((a, b) => a.start - b.start)
}
