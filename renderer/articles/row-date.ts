import type { StatedDate } from '../../preload/contract/common'
import { clockText, ownLocale } from '../ui/wording/clock'

const locale = ownLocale()

// Made once: making one takes longer than drawing the row it is for.
function format(options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
}

const monthFormat = format({ year: 'numeric', month: 'long' })
const dayFormat = format({ year: 'numeric', month: 'short', day: 'numeric' })
const formats: Record<number, Intl.DateTimeFormat> = {
  1: format({ year: 'numeric' }),
  2: format({ year: 'numeric', month: 'short' }),
}

/** As precise as its source and no more. The zone is left to the reader: a list must not suggest one. */
export function rowDate({ value }: Pick<StatedDate, 'value'>): { day: string; time: string | null } {
  const [day = '', time] = value.split('T')
  const parts = day.split('-').map(Number)
  const moment = new Date(Date.UTC(2000, (parts[1] ?? 1) - 1, parts[2] ?? 1))
  moment.setUTCFullYear(parts[0] ?? 0)
  const words = (formats[parts.length] ?? dayFormat).format(moment)
  return { day: words, time: time === undefined ? null : clockText(time.slice(0, 5)) }
}

/** A month of a list by how main knows it, 2016-03; a year where no more is known. */
export function monthHeading(key: string): string {
  const [year = '', month] = key.split('-')
  if (month === undefined) return year
  const moment = new Date(Date.UTC(2000, Number(month) - 1, 1))
  moment.setUTCFullYear(Number(year))
  return monthFormat.format(moment)
}
