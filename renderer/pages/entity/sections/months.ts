import type { EntityMonths } from '../../../../preload/contract/entity'

export type Bar = {
  /** `2016-03`, `2016` or `2010s`. */
  period: string
  articles: number
  mentions: number
}
export type Bars = { by: 'month' | 'year' | 'decade'; bars: readonly Bar[] }

type Months = EntityMonths['months']

// More bars than these are thinner than the gaps between them, in the narrowest pane.
const maxMonths = 36
const maxYears = 60

/** Mentions by month, by year where those are too many, else by decade; periods without any stand at nothing. */
export function barsOf(all: Months): Bars {
  const months = all.filter(({ month }) => /^\d{4}/.test(month))
  if (months.length === 0) return { by: 'month', bars: [] }
  const numbers = months.map(({ month }) => monthNumber(whole(month)))
  const length = Math.max(...numbers) - Math.min(...numbers) + 1
  if (length <= maxMonths) return { by: 'month', bars: fill(months, 1, monthAt) }
  if (length <= maxYears * 12)
    return { by: 'year', bars: fill(months, 12, (n) => String(n).padStart(4, '0')) }
  return { by: 'decade', bars: fill(months, 120, (n) => `${n}0s`) }
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

/** A month that a date leaves open counts for January: it has to stand somewhere. */
function whole(month: string): string {
  return /^\d{4}-\d\d$/.test(month) ? month : `${month.slice(0, 4)}-01`
}

function fill(months: Months, size: number, periodOf: (n: number) => string): Bar[] {
  const numbers = months.map(({ month }) => Math.floor(monthNumber(whole(month)) / size))
  const first = numbers.reduce((least, n) => Math.min(least, n), Infinity)
  const last = numbers.reduce((most, n) => Math.max(most, n), -Infinity)
  const bars = Array.from({ length: last - first + 1 }, (_, i) => ({
    period: periodOf(first + i),
    articles: 0,
    mentions: 0,
  }))
  months.forEach(({ articles, mentions }, i) => {
    const bar = bars[(numbers[i] ?? first) - first]
    if (bar === undefined) return
    bar.articles += articles
    bar.mentions += mentions
  })
  return bars
}

function monthAt(n: number): string {
  return `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`
}

/** The round number at or above the highest bar: the top of the axis. */
export function topOf(bars: readonly Bar[]): number {
  const highest = bars.reduce((most, { mentions }) => Math.max(most, mentions), 1)
  const power = 10 ** Math.floor(Math.log10(highest))
  return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= highest) ?? highest
}

/** Which bars have their period written below: so many that no two words touch, the first among them. */
export function labelledBars(count: number, maxLabels: number): number[] {
  if (count === 0) return []
  const step = Math.max(1, Math.ceil(count / maxLabels))
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step)
}
