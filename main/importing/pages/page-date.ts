import { type StatedDate, statedDate } from '../../../preload/contract/common'
import { habitsOf, readDateLine } from '../dates/dates'

const iso =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:(?:T|\s+)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?/i

// RFC 2822 and what JavaScript's toString and PHP's "r" write.
const letter =
  /^(?:\p{L}{3,9},?\s+)?(?:(\d{1,2})\s+(\p{L}{3})\p{L}*|(\p{L}{3})\p{L}*\s+(\d{1,2})),?\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*(?:(?:GMT|UTC)?\s*([+-]\d\d:?\d\d)|(Z|UTC|GMT))?/u

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const zoneFrom = (words: string | undefined): string | null => {
  if (words === undefined || words === '') return null
  if (/^(?:Z|UTC|GMT)$/i.test(words)) return 'Z'
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(words) ?? []
  return sign === undefined || hours === undefined ? null : `${sign}${hours}:${minutes}`
}

/** What programs write where they know no date: the first moment that they can count. */
const isNoDate = (value: string): boolean => /^(?:1970-01-01|000[01]-01-01|0101-01-01)T0/.test(value)

const checked = (date: StatedDate): StatedDate | null => {
  const day = date.value.slice(0, 10)
  const isReal = new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  return isReal ? (statedDate.safeParse(date).data ?? null) : null
}

const build = (
  parts: readonly (string | undefined)[],
  zone: string | undefined,
  words: string,
): StatedDate | null => {
  const [year = '', month = '', day = '', hours, minutes, seconds] = parts
  const date = `${year}-${month}-${day}`
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return null
  if (hours === undefined || minutes === undefined) return checked({ value: date, zone: null, words })
  const clock = `${hours}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`
  return checked({ value: `${date}T${clock}`, zone: zoneFrom(zone), words })
}

const byLetter = (given: string, words: string): StatedDate | null => {
  const found = letter.exec(given)
  if (found === null) return null
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

const sinceEpoch = (given: string, words: string): StatedDate | null => {
  if (!/^1\d{9}(?:\d{3})?$/.test(given)) return null
  const ms = given.length === 10 ? Number(given) * 1000 : Number(given)
  return checked({ value: new Date(ms).toISOString().slice(0, 19), zone: 'Z', words })
}

const readDate = (words: string): StatedDate | null => {
  const seconds = sinceEpoch(words, words)
  if (seconds !== null) return seconds
  const [, year, month, day, hours, minutes, second, zone] = iso.exec(words) ?? []
  if (year !== undefined) return build([year, month, day, hours, minutes, second], zone, words)
  const found = byLetter(words, words)
  if (found !== null) return found
  const line = readDateLine(words, habitsOf(words))
  return line?.kind === 'date' ? line.date : null
}

/** A date as pages write it in their data: ISO 8601 and its neighbours, letters' dates, seconds, or words. */
export const pageDate = (given: string | null | undefined): StatedDate | null => {
  const words = given?.trim().slice(0, 200) ?? ''
  const date = words === '' ? null : readDate(words)
  return date === null || isNoDate(date.value) ? null : date
}

const inAddress = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)/

/** The day that many outlets write into their addresses. */
export const dateOfAddress = (url: string | null): StatedDate | null => {
  const path = url?.replace(/^https?:\/\/(?:web\.archive\.org\/web\/[^/]+\/https?:\/\/)?[^/]+/, '') ?? ''
  const [words, year, month, day] = inAddress.exec(path) ?? []
  return words === undefined ? null : build([year, month, day], undefined, words.slice(1))
}
