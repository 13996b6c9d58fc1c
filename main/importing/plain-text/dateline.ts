import type { Line, Reading } from '../../../preload/contract/importing'
import { isWeekday, monthNamed } from '../dates/month-names'
import { isAgency } from './names'

/** What stands before the first words of a report: MOSCOW, March 25 (Reuters) — */
type Dateline = { place: string | null; agency: string | null }

// What ends a dateline: an agency in brackets or between strokes, with or without a dash, or a dash alone.
const end =
  /^(?<head>(?:.{0,89}?\S)??)\s*(?:\((?<bracketed>[^()]{2,40})\)(?:\s*(?:[-–—]{1,3}|:))?|\/(?<stroked>[^/\s]{2,20})\/\.?|[–—]|--|(?<=\s)-)\s+(?=[\p{L}\p{N}“"‘'«])/u

// In capitals before a dash as well, and no places.
const kickers =
  /^(?:exclusive|update \d*|breaking|watch|opinion|analysis|live|video|photos?|explainer|factbox|correction|editorial|interview|review|q|a|note)$/i

/** The dateline that a text begins with, or null. Nothing but an agency, a day or capitals makes words before a dash one. */
export function datelineOf(text: string): Dateline | null {
  const { head = '', bracketed, stroked } = end.exec(text.slice(0, 200))?.groups ?? {}
  const named = bracketed ?? stroked ?? null
  const agency = named !== null && isAgency(named.trim()) ? named.trim() : null
  if (named !== null && agency === null) return null
  const { place, isDated } = withoutDay(head)
  if (place === '') return agency === null ? null : { place: null, agency }
  if (!isPlace(place) || kickers.test(place)) return null
  const isCapitals = place === place.toUpperCase() && /\p{Lu}{3}/u.test(place)
  return agency !== null || isDated || isCapitals ? { place, agency } : null
}

function withoutDay(head: string): { place: string; isDated: boolean } {
  const parts = head.split(/,\s*/)
  const kept = [...parts]
  while (kept.length > 0 && (isDay(kept.at(-1) ?? '') || /^\d{4}\.?$/.test(kept.at(-1) ?? ''))) kept.pop()
  return { place: kept.join(', ').replace(/[.:]$/, '').trim(), isDated: kept.length < parts.length }
}

function isDay(part: string): boolean {
  const words = part.replace(/[.,]/g, ' ').trim().split(/\s+/)
  const isDated = words.some((word) => monthNamed(word) !== null || isWeekday(word))
  return (
    isDated && words.every((word) => /^\d{1,4}$/.test(word) || monthNamed(word) !== null || isWeekday(word))
  )
}

function isPlace(words: string): boolean {
  const parts = words.split(/[,/]/).map((part) => part.trim())
  const isShort = words.length <= 60 && parts.length <= 3
  return (
    isShort && parts.every((part) => part.split(/\s+/).length <= 4 && part.split(/\s+/).every(isPlaceWord))
  )
}

const joiners = new Set([
  'of',
  'the',
  'upon',
  'on',
  'de',
  'la',
  'le',
  'el',
  'al',
  'da',
  'do',
  'du',
  'am',
  'an',
  'der',
])

function isPlaceWord(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || joiners.has(word)
}

/** The reading with what the first words of its text say: where it was filed from, and by which agency. */
export function withDateline(reading: Reading): Reading {
  const { fields, lines } = reading
  const found = datelineOf(lines.find(isText)?.text ?? '')
  return {
    ...reading,
    fields: {
      ...fields,
      agency: fields.agency ?? found?.agency ?? agencyIn(fields.byline),
      datelinePlace: fields.datelinePlace ?? found?.place ?? null,
    },
  }
}

function isText({ role }: Line): boolean {
  return role === 'paragraph'
}

function agencyIn(byline: string | null): string | null {
  const name = byline?.replace(/^the /i, '').trim() ?? ''
  // Newsrooms stand where agencies do; only those with a name of their own are one.
  const isNewsroom = /\b(?:agenc|staff|desk|correspondent|editor|newsroom|redak|rédac|redac|wire)/i.test(name)
  return name !== '' && isAgency(name) && !isNewsroom ? name : null
}
