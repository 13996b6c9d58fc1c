import type { StatedDate } from '../../preload/contract/common'
import { clockText, ownLocale } from '../ui/wording/clock'

const formats: Record<string, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
}

/** A date no more precisely than its source states it: a time only where there is one, a zone never guessed. */
export function dateText({ value }: StatedDate): string {
  const [day = '', time] = value.split('T')
  const [year, month, date] = day.split('-').map(Number)
  const precision = date ? 'day' : month ? 'month' : 'year'
  const moment = new Date(Date.UTC(2000, (month ?? 1) - 1, date ?? 1))
  moment.setUTCFullYear(year ?? 0)
  const words = new Intl.DateTimeFormat(ownLocale(), { ...formats[precision], timeZone: 'UTC' }).format(
    moment,
  )
  return time ? `${words}, ${clockText(time)}` : words
}

/** The zone in words; null where there is no time that would need one. */
export function zoneText({ value, zone }: StatedDate): string | null {
  if (!value.includes('T')) return null
  if (zone === null) return 'time zone not stated'
  return zone === 'Z' ? 'UTC' : `UTC${zone}`
}

export function precisionText({ value }: StatedDate): string {
  // ISO dates have seconds whether anybody knew them or not.
  if (value.includes('T')) return /:\d\d:(?!00)/.test(value) ? 'to the second' : 'to the minute'
  return ['to the year', 'to the month', 'to the day'][value.split('-').length - 1] ?? ''
}

/** A moment the program itself recorded, in the time of this device. */
export function momentText(instant: string): string {
  return new Intl.DateTimeFormat(ownLocale(), { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(instant),
  )
}

/** A moment, or a day where another service recorded no more than that. */
export function statedMomentText(moment: string): string {
  return moment.includes('T') ? momentText(moment) : dateText({ value: moment, zone: null, words: '' })
}
