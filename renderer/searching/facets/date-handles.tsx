import type { KeyboardEvent } from 'react'
import { articlesWords, type BarRange, type DateBars, periodWords, steppedEnd } from './date-bars'

type DateHandlesProps = {
  bars: DateBars
  range: BarRange
  onChoose: (range: BarRange | null) => void
}

/** The ends of the range as two sliders (https://www.w3.org/WAI/ARIA/apg/patterns/slider-multithumb/). Escape takes all dates again. */
export function DateHandles({ bars, range, onChoose }: DateHandlesProps) {
  const { from, to } = range
  const last = bars.bars.length - 1
  const page = bars.by === 'month' ? 12 : 10
  const press = (end: keyof BarRange) => (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const isAll = from === 0 && to === last
    const next = steppedEnd(event.key, range[end], { last, page })
    if (next !== null) {
      const within = end === 'from' ? Math.min(next, to) : Math.max(next, from)
      if (within !== range[end]) onChoose({ ...range, [end]: within })
    } else if (event.key === 'Escape' && !isAll) onChoose(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const handle = (end: keyof BarRange, label: string, bounds: [number, number]) => {
    const bar = bars.bars[range[end]]
    return (
      <div
        role="slider"
        tabIndex={0}
        className="facet-handle"
        data-end={end}
        aria-label={label}
        aria-valuemin={bounds[0]}
        aria-valuemax={bounds[1]}
        aria-valuenow={range[end]}
        aria-valuetext={bar && `${periodWords(bar.period)}, ${articlesWords(bar.articles)}`}
        style={{ left: `${((end === 'from' ? from : to + 1) / (last + 1)) * 100}%` }}
        onKeyDown={press(end)}
      />
    )
  }
  return (
    <>
      {handle('from', 'From', [0, to])}
      {handle('to', 'Until', [from, last])}
    </>
  )
}
