import type { ArticleSummary } from '../../preload/contract/article'
import type { StatedDate } from '../../preload/contract/common'

// The day before the month, as most of the world writes it; only a system in American English turns it round.
const locale = navigator.language.startsWith('en') ? navigator.language : 'en-GB'

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
  return { day: words, time: time === undefined ? null : time.slice(0, 5) }
}

type Dated = Pick<ArticleSummary, 'published' | 'capturedAt'>

/**
 * The month that an article stands under. One that states no date stands where it was captured: under a heading of its
 * own it would part a month in two.
 */
export function monthHeading({ published, capturedAt }: Dated): string {
  const [year = '', month] = (published?.value ?? capturedAt).slice(0, 7).split('-')
  if (month === undefined) return year
  const moment = new Date(Date.UTC(2000, Number(month) - 1, 1))
  moment.setUTCFullYear(Number(year))
  return monthFormat.format(moment)
}

/** The day that an article stands under; one without a date stands under that of its capture. */
export function dayHeading({ published, capturedAt }: Dated): string {
  return rowDate({ value: (published?.value ?? capturedAt).slice(0, 10) }).day
}
