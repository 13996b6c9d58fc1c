const day = 86_400_000

/** The day that it is in a zone; null where the clock says nothing. Electron may name a zone that it does not know: then UTC's. */
export function todayIn(zone: string, now: Date): string | null {
  if (Number.isNaN(now.getTime())) return null
  try {
    return dayOf(now, zone)
  } catch {
    return dayOf(now, 'UTC')
  }
}

function dayOf(now: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** A day, so many days later; null where there is no such day, or its year has not four digits. */
export function addDays(date: string, days: number): string | null {
  return written(new Date(Date.parse(`${date}T00:00:00Z`) + days * day))
}

/** A day, so many months later, or the last of its month: 31 March less a month is 28 or 29 February. */
export function addMonths(date: string, months: number): string | null {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const first = monthFrom(year, month - 1 + months)
  const last = monthFrom(year, month + months)
  last.setUTCDate(0)
  first.setUTCDate(Math.min(dayOfMonth, last.getUTCDate()))
  return written(first)
}

/** Years before 100 are not those of the last century. */
function monthFrom(year: number, month: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month, 1)
  return date
}

function written(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null
  const year = date.getUTCFullYear()
  return year < 1 || year > 9999 ? null : date.toISOString().slice(0, 10)
}

/** The last day of a year, a month or a day. */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date
  // No month has more, and they are compared by their letters.
  return date.length === 7 ? `${date}-31` : `${date}-12-31`
}
