import { useMemo } from 'react'
import { useEntities } from '../entities/entity-store'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { groupDates } from './group-dates'
import { TimelineList } from './timeline-list'
import { reloadTimeline, useTimeline } from './timeline-store'
import './timeline.css'

/** When: the dates that the article names, in the order of what they mean. */
export function TimelineTab() {
  const { lines, error } = useTimeline()
  const reading = useEntities(({ found }) => found?.state ?? null)
  const groups = useMemo(() => groupDates(lines ?? []), [lines])
  if (error !== null) return <Trouble sentence={error} />
  if (lines === null) return null
  if (lines.length > 0) return <TimelineList groups={groups} />
  if (reading === 'pending') {
    return (
      <EmptyState icon="clock" title="Looking for dates…">
        <p>They appear here as soon as the article has been analysed.</p>
      </EmptyState>
    )
  }
  if (reading === 'failed') return <Trouble sentence="This article could not be analysed for dates." />
  return (
    <EmptyState icon="calendar" title="No dates found">
      <p>
        No day, month or year seems to be named in this article. Dates are found by rules for English so far.
      </p>
    </EmptyState>
  )
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <EmptyState
      icon="warning"
      title="No dates to show"
      actions={
        <Button icon="retry" onClick={() => void reloadTimeline()}>
          Try again
        </Button>
      }
    >
      <p>{sentence}</p>
    </EmptyState>
  )
}
