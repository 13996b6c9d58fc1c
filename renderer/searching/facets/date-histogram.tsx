import { type PointerEvent, useMemo, useState } from 'react'
import type { Months } from '../../../preload/contract/search/hits'
import { roundTop, shortPeriod } from '../../ui/charts/periods'
import {
  articlesWords,
  type BarRange,
  type DateBars,
  dateBarsOf,
  datesOf,
  periodWords,
  rangeOf,
  rangeWords,
} from './date-bars'
import { DateHandles } from './date-handles'
import { narrowTo } from './narrow'
import { datesIn, withDates, withoutDates } from './narrowing'

/** How many articles are of each month, or year; a range of them that is dragged, or made by its two ends, is searched. */
export function DateHistogram({ text, months }: { text: string; months: Months }) {
  const bars = useMemo(() => dateBarsOf(months.months), [months])
  const dates = datesIn(text)
  const [only, second] = bars.bars
  const choose = (range: BarRange | null) => {
    const isAll = range === null || (range.from === 0 && range.to === bars.bars.length - 1)
    const { from, to } = datesOf(bars, range ?? { from: 0, to: 0 })
    narrowTo(isAll ? withoutDates(text) : withDates(text, from, to))
  }
  return (
    <section aria-label="Dates">
      {second === undefined ? (
        <p className="facet-note">
          {only === undefined
            ? 'No dates'
            : `All of ${periodWords(only.period)}: ${articlesWords(only.articles)}`}
        </p>
      ) : (
        <Histogram
          bars={bars}
          chosen={dates && rangeOf(bars, dates)}
          hasDates={dates !== null}
          onChoose={choose}
        />
      )}
    </section>
  )
}

type HistogramProps = {
  bars: DateBars
  chosen: BarRange | null
  hasDates: boolean
  onChoose: (range: BarRange | null) => void
}

function Histogram({ bars, chosen, hasDates, onChoose }: HistogramProps) {
  const { dragged, pointed, ...drag } = useDrag(bars.bars.length, chosen, onChoose)
  const shown = dragged ?? chosen
  const all = { from: 0, to: bars.bars.length - 1 }
  const named = dragged ?? (pointed === null ? (chosen ?? all) : { from: pointed, to: pointed })
  return (
    <>
      <div className="facet-head">
        <h2 className="visually-hidden">Dates</h2>
        <span className="facet-note facet-range">{rangeWords(bars, named)}</span>
        {hasDates && (
          <button type="button" className="facet-more" onClick={() => onChoose(null)}>
            All dates
          </button>
        )}
      </div>
      <div className="facet-plot" {...drag}>
        <Bars bars={bars} range={shown} pointed={pointed} />
        <DateHandles bars={bars} range={shown ?? all} onChoose={onChoose} />
      </div>
      <div className="facet-axis" aria-hidden="true">
        <span>{shortPeriod(bars.periods[0] ?? '')}</span>
        <span>{shortPeriod(bars.periods.at(-1) ?? '')}</span>
      </div>
    </>
  )
}

function Bars({
  bars: { bars },
  range,
  pointed,
}: {
  bars: DateBars
  range: BarRange | null
  pointed: number | null
}) {
  const top = roundTop(Math.max(...bars.map(({ articles }) => articles)))
  return (
    <div className="facet-bars" aria-hidden="true">
      {bars.map(({ period, articles }, at) => (
        <span
          key={period}
          className="facet-column"
          data-is-out={range !== null && (at < range.from || at > range.to)}
          data-is-pointed={at === pointed}
        >
          <span
            className="facet-bar"
            data-is-nothing={articles === 0}
            style={{ height: `${(articles / top) * 100}%` }}
          />
        </span>
      ))}
    </div>
  )
}

// As near as a finger or mouse must come to the end of a range to take hold of it.
const holdPx = 6

/** A range that is being dragged, and the bar beneath the pointer. Pressed on the one bar that is chosen, it lets go of that. */
function useDrag(count: number, chosen: BarRange | null, onChoose: (range: BarRange | null) => void) {
  const [drag, setDrag] = useState<{ anchor: number; at: number } | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const dragged = drag && { from: Math.min(drag.anchor, drag.at), to: Math.max(drag.anchor, drag.at) }
  const stop = () => setDrag(null)
  return {
    dragged,
    pointed,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const at = barAt(event, count)
      setDrag({ anchor: otherEnd(event, count, chosen) ?? at, at })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const at = barAt(event, count)
      setPointed(at)
      if (drag !== null) setDrag({ ...drag, at })
    },
    onPointerUp: () => {
      if (dragged === null) return
      const isSame = chosen !== null && chosen.from === dragged.from && chosen.to === dragged.to
      onChoose(isSame && dragged.from === dragged.to ? null : dragged)
      stop()
    },
    onPointerCancel: stop,
    onPointerLeave: () => setPointed(null),
  }
}

function barAt({ clientX, currentTarget }: PointerEvent<HTMLElement>, count: number): number {
  const { left, width } = currentTarget.getBoundingClientRect()
  return Math.max(0, Math.min(count - 1, Math.floor(((clientX - left) / width) * count)))
}

/** The end that stays where the other one was taken hold of. */
function otherEnd(
  { clientX, currentTarget }: PointerEvent<HTMLElement>,
  count: number,
  range: BarRange | null,
): number | null {
  if (range === null) return null
  const { left, width } = currentTarget.getBoundingClientRect()
  const isNear = (edge: number) => Math.abs(clientX - left - (edge / count) * width) <= holdPx
  if (isNear(range.to + 1)) return range.from
  return isNear(range.from) ? range.to : null
}
