import type { BoundField } from './fields'
import type { QueryOptions, SearchDates } from './query'
import { addDays, addMonths, lastDayOf, todayIn } from './days'

type Bounds = { readonly from: string | null; readonly to: string | null; readonly isRelative: boolean }

const between = /^(.*?)(?:\.{2,3}|…)(.*)$/su
const years = /^(\d{4})[-–](\d{4})$/
const compared = /^([<>]=?)(.+)$/su
const boundOf: Readonly<Record<string, BoundField>> = {
  '<': 'before',
  '>': 'after',
  '<=': 'until',
  '>=': 'since',
}

/**
 * The days, months or years that were typed; null where it is no date.
 * `isSwapped`: the later one came first.
 */
export function readDates(
  typed: string,
  bound: BoundField | null,
  options: QueryOptions,
): { dates: SearchDates; isSwapped: boolean } | null {
  const text = typed.trim().toLowerCase().replace(/\s/g, '-')
  const [, sign = '', rest = ''] = compared.exec(text) ?? []
  const found =
    bound !== null
      ? bounded(readOne(text, options), bound)
      : sign !== ''
        ? bounded(readOne(rest, options), boundOf[sign] ?? 'since')
        : readRange(text, options)
  if (found === null || (found.from === null && found.to === null)) return null
  const isSwapped = found.from !== null && found.to !== null && firstDayOf(found.from) > lastDayOf(found.to)
  const { from, to } = isSwapped ? { from: found.to, to: found.from } : found
  // `before:today` has no spelling as a date that goes on meaning today.
  const isKept = found.isRelative && bound === null && sign === ''
  return { dates: { kind: 'dates', from, to, relative: isKept ? text : null }, isSwapped }
}

function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

function readRange(text: string, options: QueryOptions): Bounds | null {
  const [, first, last] = between.exec(text) ?? years.exec(text) ?? []
  if (first === undefined || last === undefined) return readOne(text, options)
  const from = first === '' ? null : readOne(first, options)
  const to = last === '' ? null : readOne(last, options)
  if ((first !== '' && from === null) || (last !== '' && to === null)) return null
  return {
    from: from?.from ?? null,
    to: to?.to ?? null,
    isRelative: from?.isRelative === true || to?.isRelative === true,
  }
}

/** `before:2016` ends with 2015, `after:2016` begins with 2017; `since` and `until` have the date itself in them. */
function bounded(found: Bounds | null, bound: BoundField): Bounds | null {
  if (found === null || found.from === null || found.to === null) return null
  const { isRelative } = found
  if (bound === 'since') return { from: found.from, to: null, isRelative }
  if (bound === 'until') return { from: null, to: found.to, isRelative }
  const next = bound === 'before' ? step(found.from, -1) : step(found.to, 1)
  if (next === null) return null
  return bound === 'before' ? { from: null, to: next, isRelative } : { from: next, to: null, isRelative }
}

/** The year, month or day before or after one; null beyond the years that have four digits. */
function step(date: string, by: 1 | -1): string | null {
  if (date.length === 10) return addDays(date, by)
  if (date.length === 7) return addMonths(`${date}-01`, by)?.slice(0, 7) ?? null
  return addMonths(`${date}-01-01`, 12 * by)?.slice(0, 4) ?? null
}

const written = [
  // 2016, 2016-3, 2016/03/14, 2016-03-14T05:55
  /^(?<year>\d{4})(?:(?<sign>[-/.])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2})(?:t[\d:.]*(?:z|[+-][\d:]+)?)?)?)?$/,
  // 14.3.2016 is never the month first.
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
]

function readOne(text: string, options: QueryOptions): Bounds | null {
  for (const form of written) {
    const { year, month, day } = form.exec(text)?.groups ?? {}
    if (year === undefined) continue
    const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
    return isDate(date) ? { from: date, to: date, isRelative: false } : null
  }
  return readRelative(text, options)
}

function isDate(date: string): boolean {
  if (date.startsWith('0000')) return false
  const day = firstDayOf(date)
  return addDays(day, 0) === day
}

const units: Readonly<Record<string, (today: string, count: number) => string | null>> = {
  day: (today, count) => addDays(today, 1 - count),
  week: (today, count) => addDays(today, 1 - 7 * count),
  month: (today, count) => addMonths(today, -count),
  year: (today, count) => addMonths(today, -12 * count),
}

function readRelative(text: string, { now, zone }: QueryOptions): Bounds | null {
  const today = todayIn(zone, now)
  if (today === null) return null
  const [, count, unit = ''] = /^(?:last|past)-(\d{1,4})-(day|week|month|year)s?$/.exec(text) ?? []
  const found =
    count === undefined
      ? namedDays(text, today)
      : { from: units[unit]?.(today, Number(count)) ?? null, to: today }
  return found === null || found.from === null || found.to === null ? null : { ...found, isRelative: true }
}

function namedDays(text: string, today: string): { from: string | null; to: string | null } | null {
  const one = (date: string | null) => ({ from: date, to: date })
  if (text === 'today') return one(today)
  if (text === 'yesterday') return one(addDays(today, -1))
  const [, which, unit] = /^(this|last)-(week|month|year)$/.exec(text) ?? []
  if (which === undefined) return null
  const back = which === 'last' ? -1 : 0
  if (unit === 'month') return one(addMonths(today, back)?.slice(0, 7) ?? null)
  if (unit === 'year') return one(addMonths(today, 12 * back)?.slice(0, 4) ?? null)
  // Weeks begin on Monday (ISO 8601).
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const monday = addDays(today, 7 * back - weekday)
  return { from: monday, to: monday === null ? null : addDays(monday, 6) }
}

const relativeWords = [
  'today',
  'yesterday',
  ...['week', 'month', 'year'].flatMap((unit) => [`this-${unit}`, `last-${unit}`]),
  ...['days', 'weeks', 'months', 'years'].map((unit) => `last-7-${unit}`),
]

/** What can be read of a date that is still being typed; an empty text where that is nothing yet, null where it will be none. */
export function startedDate(typed: string): string | null {
  const text = typed.toLowerCase()
  if (/^\d{0,3}$/.test(text)) return ''
  if (/^[a-z]/.test(text)) {
    const sample = text.replace(/\d+/, '7')
    return relativeWords.some((word) => word.startsWith(sample)) ? '' : null
  }
  const [, before] =
    /^(.*(?:\.\.|…))(?:\d{0,3}|[a-z][a-z\d-]*)$/su.exec(text) ?? /^(.*\d)-0?$/su.exec(text) ?? []
  return before ?? null
}
