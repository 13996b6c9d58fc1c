import type { StatedDate } from '../../preload/contract/common'

// The day before the month, as most of the world writes it; only a system in American English turns it round.
const locale = (): string => (navigator.language.startsWith('en') ? navigator.language : 'en-GB')

const formats: Record<number, Intl.DateTimeFormatOptions> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'short' },
  3: { year: 'numeric', month: 'short', day: 'numeric' },
}

/** As precise as its source and no more. The zone is left to the reader: a list must not suggest one. */
export function rowDate({ value }: StatedDate): { day: string; time: string | null } {
  const [day = '', time] = value.split('T')
  const parts = day.split('-').map(Number)
  const moment = new Date(Date.UTC(2000, (parts[1] ?? 1) - 1, parts[2] ?? 1))
  moment.setUTCFullYear(parts[0] ?? 0)
  const format = new Intl.DateTimeFormat(locale(), { ...formats[parts.length], timeZone: 'UTC' })
  return { day: format.format(moment), time: time === undefined ? null : time.slice(0, 5) }
}

/** The heading that an article stands under. */
export function monthHeading(published: StatedDate | null): string {
  if (published === null) return 'Without a date'
  const [year = '', month] = published.value.slice(0, 7).split('-')
  if (month === undefined) return year
  const moment = new Date(Date.UTC(2000, Number(month) - 1, 1))
  moment.setUTCFullYear(Number(year))
  return new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(moment)
}
