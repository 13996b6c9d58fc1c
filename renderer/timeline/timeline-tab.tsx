import { useMemo } from 'react'
import { useFoundEntities } from '../entities/entity-store'
import { sentenceOf } from '../toasts/toast-store'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { groupDates } from './group-dates'
import { TimelineList } from './timeline-list'
import { useDates } from './timeline-store'
import './timeline.css'

/** When: the dates that the article names, in the order of what they mean. */
export function TimelineTab() {
  const { value: lines, error, retry } = useDates()
  const reading = useFoundEntities().value?.state ?? null
  const groups = useMemo(() => groupDates(lines ?? []), [lines])
  if (error !== null) return <Trouble sentence={sentenceOf(error)} onRetry={retry} />
  if (lines === null) return null
  if (lines.length > 0) return <TimelineList groups={groups} />
  if (reading === 'pending') {
    return (
      <EmptyState icon="clock" title="Looking for dates…">
        <p>They appear here as soon as the article has been analysed.</p>
      </EmptyState>
    )
  }
  if (reading === 'failed')
    return <Trouble sentence="This article could not be analysed for dates." onRetry={retry} />
  return (
    <EmptyState icon="calendar" title="No dates found">
      <p>
        No day, month or year seems to be named in this article. Dates are found by rules for English so far.
      </p>
    </EmptyState>
  )
}

function Trouble({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  return (
    <EmptyState
      icon="warning"
      title="No dates to show"
      actions={
        <Button icon="retry" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      <p>{sentence}</p>
    </EmptyState>
  )
}
