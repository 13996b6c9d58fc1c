import type { StatedDate } from '../../preload/contract/common'

export type Precision = 'none' | 'year' | 'month' | 'day' | 'minute'

/** A date as the form holds it: as typed, until it is saved. */
export type DateForm = {
  precision: Precision
  /** As the control of the precision writes it: 2016, 2016-03, 2016-03-25, 2016-03-25T05:55. */
  date: string
  /** Empty while the source does not say. */
  zone: string
  words: string
}

/** How precise a date is, by how it is written; a time of day is always taken as one to the minute. */
export function precisionOf(value: string): Precision {
  if (value.includes('T')) return 'minute'
  return (['none', 'year', 'month', 'day'] as const)[value === '' ? 0 : value.split('-').length] ?? 'day'
}

export function dateForm(stated: StatedDate | null): DateForm {
  return {
    precision: precisionOf(stated?.value ?? ''),
    date: stated?.value ?? '',
    zone: stated?.zone ?? '',
    words: stated?.words ?? '',
  }
}

/** Null for a date that is not stated. A zone only goes with a time of day. */
export function statedDate({ precision, date, zone, words }: DateForm): StatedDate | null {
  if (precision === 'none' || date === '') return null
  return { value: date, zone: precision === 'minute' && zone !== '' ? zone : null, words }
}

const lengths: Record<Precision, number> = { none: 0, year: 4, month: 7, day: 10, minute: 16 }

/** The date at another precision: cut where it becomes coarser, and left to be completed where finer. */
export function atPrecision(date: string, precision: Precision): string {
  const cut = date.slice(0, lengths[precision])
  return precision === 'minute' && cut.length === lengths.day ? `${cut}T` : cut
}

const patterns: Record<Precision, RegExp> = {
  none: /^$/,
  year: /^\d{4}$/,
  month: /^\d{4}-\d\d$/,
  day: /^\d{4}-\d\d-\d\d$/,
  minute: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/,
}

/** What is wrong with the date as typed, in a sentence; null where nothing is. */
export function dateError({ precision, date }: DateForm): string | null {
  if (!patterns[precision].test(date)) return 'Complete the date, or choose a lower precision.'
  if (date !== '' && !isReal(date)) return 'There is no such date: check the month, day and time.'
  return null
}

/** Whether there is such a day and such a time: no 30 February, no 24:00. */
function isReal(date: string): boolean {
  const [day = '', time = '00:00'] = date.split('T')
  const whole = day + '0000-01-01'.slice(day.length)
  const moment = new Date(`${whole}T${time}Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${whole}T${time}`)
}
