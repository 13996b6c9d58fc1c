import type { Months } from '../../../preload/contract/search/hits'
import type { SearchDates } from '../../../preload/contract/search/query'
import { type Periods, periodsOf } from '../../ui/charts/periods'
import { edtfWords } from '../../ui/wording/edtf-words'

export type DateBar = { readonly period: string; readonly articles: number }
export type DateBars = Periods & { readonly bars: readonly DateBar[] }
/** From one bar to another, both of them included. */
export type BarRange = { readonly from: number; readonly to: number }

// Of four years: more of them could hardly be told from one another, or be hit.
const maxMonths = 48

/** How many articles were published in each month, or year, from the first to the last; those without any stand at nothing. */
export function dateBarsOf(months: Months['months']): DateBars {
  const periods = periodsOf(
    months.map(({ month }) => month),
    maxMonths,
  )
  const counts = periods.periods.map(() => 0)
  for (const { month, articles } of months) {
    const at = periods.indexOf(month)
    counts[at] = (counts[at] ?? 0) + articles
  }
  return {
    ...periods,
    bars: periods.periods.map((period, at) => ({ period, articles: counts[at] ?? 0 })),
  }
}

/** The dates of some bars, as a search has them. */
export function datesOf({ periods }: DateBars, { from, to }: BarRange): { from: string; to: string } {
  return { from: ends(periods[from] ?? '').first, to: ends(periods[to] ?? '').last }
}

/** A decade is written as its years. */
function ends(period: string): { first: string; last: string } {
  const years = period.slice(0, 3)
  return period.endsWith('s') ? { first: `${years}0`, last: `${years}9` } : { first: period, last: period }
}

/** The bars that these dates touch; null where they are before or after all of them. */
export function rangeOf(
  { bars, indexOf }: DateBars,
  { from, to }: Pick<SearchDates, 'from' | 'to'>,
): BarRange | null {
  const last = bars.length - 1
  const first = from === null ? 0 : indexOf(from.slice(0, 7))
  const end = to === null ? last : indexOf(to.length === 4 ? `${to}-12` : to.slice(0, 7))
  if (end < 0 || first > last) return null
  return { from: Math.max(0, first), to: Math.min(last, end) }
}

/** Where a key leads one end of a range, or null for another key. */
export function steppedEnd(
  key: string,
  at: number,
  { last, page }: { last: number; page: number },
): number | null {
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageUp: at + page,
    PageDown: at - page,
    Home: 0,
    End: last,
  }
  const next = to[key]
  return next === undefined ? null : Math.max(0, Math.min(last, next))
}

/** "March 2016", "the 2010s" */
export function periodWords(period: string): string {
  return period.endsWith('s') ? `the ${period}` : edtfWords(period)
}

/** "March 2016: 12 articles", "March 2016 to May 2016: 34 articles" */
export function rangeWords({ bars }: DateBars, { from, to }: BarRange): string {
  const first = periodWords(bars[from]?.period ?? '')
  const last = periodWords(bars[to]?.period ?? '')
  const articles = bars.slice(from, to + 1).reduce((sum, bar) => sum + bar.articles, 0)
  return `${first === last ? first : `${first} to ${last}`}: ${articlesWords(articles)}`
}

export function articlesWords(articles: number): string {
  return `${articles.toLocaleString('en')} ${articles === 1 ? 'article' : 'articles'}`
}
