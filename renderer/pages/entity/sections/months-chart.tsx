import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react'
import type { EntityRef } from '../../../../preload/contract/entity'
import { edtfWords } from '../../../ui/wording/edtf-words'
import { labelledBars, shortPeriod } from '../../../ui/charts/periods'
import './months-chart.css'
import { type Bar, type Bars, barsOf, topOf } from './months'
import { useAnswer } from '../../../queries/use-answer'
import { monthsOf } from '../questions'

const maxLabels = 6

/** How often it is named, month by month, or year by year. Empty for a moment, so that the page below does not jump. */
export function MonthsChart({ of }: { of: EntityRef }) {
  const { value } = useAnswer(monthsOf(of))
  const bars = useMemo(() => barsOf(value?.months ?? []), [value])
  const [only, second] = bars.bars
  return (
    <figure className="months" data-is-single={value !== null && second === undefined}>
      {second !== undefined && <Chart bars={bars} />}
      {only !== undefined && second === undefined && <p className="section-note">{valueWords(only)}</p>}
    </figure>
  )
}

function Chart({ bars: all }: { bars: Bars }) {
  const { by, bars } = all
  const { at, setAt } = useCurrentBar(bars)
  const current = at === null ? undefined : bars[at]
  const press = (event: KeyboardEvent) => {
    const next = stepTo(event.key, at, bars.length)
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setAt(next)
  }
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setAt(Math.max(0, Math.min(bars.length - 1, Math.floor(((event.clientX - left) / width) * bars.length))))
  }
  return (
    <>
      <figcaption className="section-head">
        <h3>Over time</h3>
        <span className="months-value" aria-live="polite">
          {current === undefined ? `Mentions by ${by}` : valueWords(current)}
        </span>
      </figcaption>
      <div
        className="months-plot"
        role="group"
        aria-label={`Mentions by ${by}. ${summaryOf(all)}. The arrow keys go through them.`}
        tabIndex={0}
        data-focus-key="months"
        onKeyDown={press}
        onPointerMove={point}
        onPointerLeave={() => setAt(null)}
        onBlur={() => setAt(null)}
      >
        <Plot bars={bars} at={at} />
      </div>
      <Table bars={bars} by={by} />
    </>
  )
}

/** The bar of which the value is shown, kept by its period: while articles are read through, bars come in before it. */
function useCurrentBar(bars: readonly Bar[]) {
  const [period, setPeriod] = useState<string | null>(null)
  const found = bars.findIndex((bar) => bar.period === period)
  const setAt = (index: number | null) => setPeriod(index === null ? null : (bars[index]?.period ?? null))
  return { at: found === -1 ? null : found, setAt }
}

function stepTo(key: string, at: number | null, count: number): number | null {
  const from = at ?? -1
  const to: Record<string, number> = {
    ArrowRight: from + 1,
    ArrowLeft: (at ?? count) - 1,
    Home: 0,
    End: count - 1,
  }
  const next = to[key]
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next))
}

function valueWords({ period, mentions, articles }: Bar): string {
  return `${periodWords(period)}: ${counted(mentions, 'mention')} in ${counted(articles, 'article')}`
}

function periodWords(period: string): string {
  return period.endsWith('s') ? `the ${period}` : edtfWords(period)
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString()} ${count === 1 ? one : `${one}s`}`
}

function summaryOf({ bars }: Bars): string {
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined) return ''
  const fullest = bars.reduce((top, bar) => (bar.mentions > top.mentions ? bar : top), first)
  return `From ${periodWords(first.period)} to ${periodWords(last.period)}, most in ${valueWords(fullest)}`
}

function Plot({ bars, at }: { bars: readonly Bar[]; at: number | null }) {
  const top = topOf(bars)
  return (
    <div aria-hidden="true">
      <div className="months-bars">
        <span className="months-top">{top.toLocaleString()}</span>
        {bars.map(({ period, mentions }, i) => (
          <span key={period} className="months-column" data-is-current={i === at}>
            <span
              className="months-bar"
              data-is-nothing={mentions === 0}
              style={{ height: `${(mentions / top) * 100}%` }}
            />
          </span>
        ))}
      </div>
      <div className="months-labels">
        {labelledBars(bars.length, maxLabels).map((i) => (
          <span key={i} style={{ left: `${(i / bars.length) * 100}%` }}>
            {shortPeriod(bars[i]?.period ?? '')}
          </span>
        ))}
      </div>
    </div>
  )
}

function Table({ bars, by }: { bars: readonly Bar[]; by: string }) {
  return (
    <table className="visually-hidden">
      <caption>Mentions by {by}</caption>
      <thead>
        <tr>
          <th scope="col">{by}</th>
          <th scope="col">mentions</th>
          <th scope="col">articles</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ period, mentions, articles }) => (
          <tr key={period}>
            <th scope="row">{periodWords(period)}</th>
            <td>{mentions}</td>
            <td>{articles}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
