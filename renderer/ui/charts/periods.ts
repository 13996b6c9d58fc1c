/** One after the other, each as `2016-03`, `2016` or `2010s`. */
export type Periods = {
  readonly by: 'month' | 'year' | 'decade'
  readonly periods: readonly string[]
  /** Which of them a month, or a year of which no more is known, lies in; outside of them, where it would lie. */
  readonly indexOf: (month: string) => number
}

// More bars than these are thinner than the gaps between them.
const maxYears = 60

/** The months from the first to the last of these, or years where those are more than `maxMonths`, else decades. */
export function periodsOf(months: readonly string[], maxMonths: number): Periods {
  const numbers = months.map(monthNumber)
  const first = numbers.reduce((least, n) => Math.min(least, n), Infinity)
  const last = numbers.reduce((most, n) => Math.max(most, n), -Infinity)
  const length = last - first + 1
  if (months.length === 0 || length <= maxMonths) return between('month', first, last)
  return between(length <= maxYears * 12 ? 'year' : 'decade', first, last)
}

const sizes = { month: 1, year: 12, decade: 120 } as const

const names: Record<Periods['by'], (n: number) => string> = {
  month: (n) => `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`,
  year: (n) => String(n).padStart(4, '0'),
  decade: (n) => `${n}0s`,
}

function between(by: Periods['by'], first: number, last: number): Periods {
  const placeOf = (month: number) => Math.floor(month / sizes[by])
  const from = placeOf(first)
  const count = Math.max(0, placeOf(last) - from + 1)
  return {
    by,
    periods: Array.from({ length: count }, (_, index) => names[by](from + index)),
    indexOf: (month) => placeOf(monthNumber(month)) - from,
  }
}

/** A month that a date leaves open counts for January: it has to stand somewhere. */
function monthNumber(month: string): number {
  const [year = '', number = '01'] = /^\d{4}-\d\d$/.test(month) ? month.split('-') : [month.slice(0, 4)]
  return Number(year) * 12 + Number(number) - 1
}

/** The round number at or above the highest bar: the top of the axis. */
export function roundTop(highest: number): number {
  const most = Math.max(1, highest)
  const power = 10 ** Math.floor(Math.log10(most))
  return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= most) ?? most
}

/** Which bars have their period written below: so many that no two words touch, the first among them. */
export function labelledBars(count: number, maxLabels: number): number[] {
  if (count === 0) return []
  const step = Math.max(1, Math.ceil(count / maxLabels))
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step)
}

const shortMonth = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "Mar 2016", "2016", "2010s" */
export function shortPeriod(period: string): string {
  return /^\d{4}-\d\d$/.test(period) ? shortMonth.format(new Date(`${period}-01T00:00:00Z`)) : period
}
