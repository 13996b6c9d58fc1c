// This file reads dates as pages write them for programs. No date says more than its source (see
// `statedDate`): a day stays a day, a time without a zone has none, and nothing is moved into another zone.
// What stood there is kept beside it.

import { type StatedDate, statedDate } from '../../../preload/contract/common'
import type { DateLabel } from '../dates/date-words'
import { habitsOf, readDateLine } from '../dates/dates'

// ISO 8601 (RFC 3339 is a part of it), also with a blank for the T, without separators, and with words behind
// it.
const iso =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:(?:T|\s+)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?/i

// RFC 2822 and what JavaScript's toString and PHP's "r" write.
const letter =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6},?\s+)?(?:(\d{1,2})\s+(\p{L}{3})\p{L}*|(\p{L}{3})\p{L}*\s+(\d{1,2})),?\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*(?:(?:GMT|UTC)?\s*([+-]\d\d:?\d\d)|(Z|UTC|GMT))?/iu

// English only: these formats name months so in any language. Other words are read by readDateLine.
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * A date as pages write it in their data: ISO 8601 and its neighbours, letters' dates, seconds, or words.
 * Null where it is none, and for the first moment of a calendar, which programs write where they know no
 * date.
 */
export function pageDate(given: string | null | undefined, habits: PageHabits = unknown): StatedDate | null {
  return printedDate(given, habits)?.date ?? null
}

/** How a page writes 3 April in figures: null where it may be 4 March as well, and then it is no date. */
export type PageHabits = { monthFirst: boolean | null; isBritish?: boolean }

const unknown: PageHabits = { monthFirst: null }

export type PrintedDate = { date: StatedDate; label: DateLabel; rest: string }

/** The same with what its line calls it, and what else stands there. */
export function printedDate(given: string | null | undefined, habits: PageHabits): PrintedDate | null {
  const words = given?.trim().slice(0, 200) ?? ''
  const found = words === '' ? null : readDate(words, habits)
  return found === null || isNoDate(found.date.value) ? null : found
}

function readDate(words: string, habits: PageHabits): PrintedDate | null {
  const date = programDate(words)
  if (date !== null) return { date, label: null, rest: '' }
  const line = readDateLine(words, {
    ...habits,
    monthFirst: habits.monthFirst ?? habitsOf(words).monthFirst,
  })
  if (line?.kind !== 'date' || (line.isGuess && habits.monthFirst === null)) return null
  return line
}

/** "07:25 PM": what follows a clock in letters may turn it, and is read as a line's. */
function goesOn(words: string, whole: string): boolean {
  return whole !== '' && /^\s*\p{L}/u.test(words.slice(whole.length))
}

function programDate(words: string): StatedDate | null {
  const seconds = sinceEpoch(words, words)
  if (seconds !== null) return seconds
  const [whole = '', year, month, day, hours, minutes, second, zone] = iso.exec(words) ?? []
  if (goesOn(words, whole)) return null
  if (year !== undefined) return build([year, month, day, hours, minutes, second], zone, words)
  return byLetter(words, words)
}

/**
 * Seconds or milliseconds since 1970, as programs store them: ten or thirteen figures that begin with 1,
 * which are the years 2001 to 2033. Other figures may be any number.
 */
function sinceEpoch(given: string, words: string): StatedDate | null {
  if (!/^1\d{9}(?:\d{3})?$/.test(given)) return null
  const ms = given.length === 10 ? Number(given) * 1000 : Number(given)
  return checked({ value: new Date(ms).toISOString().slice(0, 19), zone: 'Z', words })
}

/** Only days that a calendar has: 31 April is no date, and neither is what does not fit the contract. */
function checked(date: StatedDate): StatedDate | null {
  const day = date.value.slice(0, 10)
  const isReal = new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  return isReal ? (statedDate.safeParse(date).data ?? null) : null
}

function build(
  parts: readonly (string | undefined)[],
  zone: string | undefined,
  words: string,
): StatedDate | null {
  const [year = '', month = '', day = '', hours, minutes, seconds] = parts
  const date = `${year}-${month}-${day}`
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return null
  if (hours === undefined || minutes === undefined) return checked({ value: date, zone: null, words })
  const clock = `${hours}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`
  return checked({ value: `${date}T${clock}`, zone: zoneFrom(zone), words })
}

/** "Z", or an offset with a colon. A zone that is only a name ("EST") says too little to be one: null. */
function zoneFrom(words: string | undefined): string | null {
  if (words === undefined || words === '') return null
  if (/^(?:Z|UTC|GMT)$/i.test(words)) return 'Z'
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(words) ?? []
  return sign === undefined || hours === undefined ? null : `${sign}${hours}:${minutes}`
}

function byLetter(given: string, words: string): StatedDate | null {
  const found = letter.exec(given)
  if (found === null || goesOn(given, found[0])) return null
  const [, day, name, otherName, otherDay, year, hours, minutes, seconds, offset, zulu] = found
  const month = months.indexOf((name ?? otherName ?? '').toLowerCase()) + 1
  if (month === 0) return null
  const two = (value: string | undefined) => (value ?? '').padStart(2, '0')
  return build(
    [year, two(String(month)), two(day ?? otherDay), hours, minutes, seconds],
    offset ?? zulu,
    words,
  )
}

/** What programs write where they know no date: the first moment that they can count. */
function isNoDate(value: string): boolean {
  return /^(?:(?:1970-01-01|1969-12-31|1900-01-01|1899-12-30)(?:T|$)|0|0101-)/.test(value)
}

const inAddress = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)/

/**
 * The day that many outlets write into their addresses, as in "/2025/11/14/bridge". The host is not looked
 * at, and of a copy in the Internet Archive only the address of what was copied: the other day is that of the
 * copy.
 */
export function dateOfAddress(url: string | null): StatedDate | null {
  const path = url?.replace(/^https?:\/\/(?:web\.archive\.org\/web\/[^/]+\/https?:\/\/)?[^/]+/, '') ?? ''
  const [words, year, month, day] = inAddress.exec(path) ?? []
  return words === undefined ? null : build([year, month, day], undefined, words.slice(1))
}
