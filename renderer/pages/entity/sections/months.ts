import type { EntityMonths } from '../../../../preload/contract/entity'
import { type Periods, periodsOf, roundTop } from '../../../ui/charts/periods'

export type Bar = {
  /** `2016-03`, `2016` or `2010s`. */
  period: string
  articles: number
  mentions: number
}
export type Bars = { by: Periods['by']; bars: readonly Bar[] }

// As many as the narrowest pane has room for.
const maxMonths = 36

/** Mentions by month, by year where those are too many, else by decade; periods without any stand at nothing. */
export function barsOf(all: EntityMonths['months']): Bars {
  const months = all.filter(({ month }) => /^\d{4}/.test(month))
  const { by, periods, indexOf } = periodsOf(
    months.map(({ month }) => month),
    maxMonths,
  )
  const bars = periods.map((period) => ({ period, articles: 0, mentions: 0 }))
  for (const { month, articles, mentions } of months) {
    const bar = bars[indexOf(month)]
    if (bar === undefined) continue
    bar.articles += articles
    bar.mentions += mentions
  }
  return { by, bars }
}

export function topOf(bars: readonly Bar[]): number {
  return roundTop(bars.reduce((most, { mentions }) => Math.max(most, mentions), 1))
}
