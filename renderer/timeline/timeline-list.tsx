import { type KeyboardEvent, useState } from 'react'
import type { DatedLine } from '../../preload/contract/date'
import { edtfWords } from '../ui/wording/edtf-words'
import { moveRowFocus } from '../ui/lists/row-focus'
import type { DateGroup } from './group-dates'
import { chooseDate, clearDateSelection, toggleDate, useTimeline } from './timeline-store'

/** One list over all groups: arrows move, Enter jumps, `,` and `.` step from date to date. */
export function TimelineList({ groups }: { groups: readonly DateGroup[] }) {
  const lines = groups.flatMap((group) => group.lines)
  const chosen = useTimeline((state) => state.chosen)
  const [reached, setReached] = useState<number | null>(null)
  const isListed = (start: number | null) => lines.some(({ date }) => date.start === start)
  const inTabOrder = [reached, chosen].find(isListed) ?? lines[0]?.date.start

  const step = (list: HTMLElement, by: 1 | -1) => {
    const next = nextOf(lines, chosen, by)
    if (next === undefined) return
    chooseDate(next)
    list.querySelector<HTMLElement>(`[data-at="${next.date.start}"]`)?.focus()
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (moveRowFocus(event, '.dated') || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '.' || event.key === ',') step(event.currentTarget, event.key === '.' ? 1 : -1)
    else if (event.key === 'Escape' && chosen !== null) clearDateSelection()
    else return
    event.preventDefault()
  }
  return (
    <div className="timeline" onKeyDown={press}>
      {groups.map(({ key, heading, lines: own }) => (
        <section key={key} aria-label={heading}>
          <h2>{heading}</h2>
          <ol>
            {own.map((line) => (
              <Dated
                key={line.date.start}
                line={line}
                isChosen={line.date.start === chosen}
                isInTabOrder={line.date.start === inTabOrder}
                onReach={() => setReached(line.date.start)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function nextOf(lines: readonly DatedLine[], chosen: number | null, by: 1 | -1): DatedLine | undefined {
  const at = lines.findIndex(({ date }) => date.start === chosen)
  return lines.at(at < 0 ? (by === 1 ? 0 : -1) : (at + by) % lines.length)
}

function Dated({ line, isChosen, isInTabOrder, onReach }: DatedProps) {
  const { date, before, after } = line
  return (
    <li>
      <button
        type="button"
        className="dated"
        data-at={date.start}
        aria-pressed={isChosen}
        tabIndex={isInTabOrder ? 0 : -1}
        onFocus={onReach}
        onClick={() => toggleDate(line)}
      >
        <span className="dated-value">{edtfWords(date.value)}</span>
        <span className="dated-sentence" data-is-whole={isChosen} dir="auto">
          {isChosen ? before : shortBefore(before)}
          <mark>{date.words}</mark>
          {after}
        </span>
        {isChosen && (
          <span className="dated-why">
            {`${date.why.charAt(0).toUpperCase()}${date.why.slice(1)} (${Math.round(date.confidence * 100)} % sure).`}
          </span>
        )}
      </button>
    </li>
  )
}

// Of the sentence as much as tells what the date is of, with the words themselves in sight.
const lead = 60

function shortBefore(before: string): string {
  if (before.length <= lead) return before
  return `…${before.slice(-lead).replace(/^\S*\s/u, '')}`
}

type DatedProps = { line: DatedLine; isChosen: boolean; isInTabOrder: boolean; onReach: () => void }
