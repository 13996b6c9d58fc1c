import type { KeyboardEvent } from 'react'
import { articlesWords, type BarRange, type DateBars, periodWords, steppedEnd } from './date-bars'

type DateHandlesProps = {
  bars: DateBars
  range: BarRange
  onChoose: (range: BarRange | null) => void
}

/** The ends of the range as two sliders (https://www.w3.org/WAI/ARIA/apg/patterns/slider-multithumb/). Escape takes all dates again. */
export function DateHandles({ bars, range, onChoose }: DateHandlesProps) {
  const last = bars.bars.length - 1
  const press = (end: keyof BarRange) => (event: KeyboardEvent) => {
    const { from, to } = range
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = steppedEnd(event.key, range[end], { last, page: bars.by === 'month' ? 12 : 10 })
    if (next !== null) {
      const within = end === 'from' ? Math.min(next, to) : Math.max(next, from)
      if (within !== range[end]) onChoose({ ...range, [end]: within })
    } else if (event.key === 'Escape' && (from > 0 || to < last)) onChoose(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <DateHandle label="From" bars={bars} at={range.from} edge={range.from} onKeyDown={press('from')} />
      <DateHandle label="Until" bars={bars} at={range.to} edge={range.to + 1} onKeyDown={press('to')} />
    </>
  )
}

type DateHandleProps = {
  label: string
  bars: DateBars
  at: number
  /** The bars before it. */
  edge: number
  onKeyDown: (event: KeyboardEvent) => void
}

function DateHandle({ label, bars: { bars }, at, edge, onKeyDown }: DateHandleProps) {
  const bar = bars[at]
  return (
    <div
      role="slider"
      tabIndex={0}
      className="facet-handle"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={bars.length - 1}
      aria-valuenow={at}
      aria-valuetext={bar && `${periodWords(bar.period)}, ${articlesWords(bar.articles)}`}
      style={{ left: `${(edge / bars.length) * 100}%` }}
      onKeyDown={onKeyDown}
    />
  )
}
