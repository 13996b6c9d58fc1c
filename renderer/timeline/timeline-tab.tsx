import { useMemo } from 'react'
import { useFoundEntities } from '../entities/entity-store'
import { Trouble } from '../queries/trouble'
import { EmptyState } from '../ui/empty-state'
import { groupDates } from './group-dates'
import { TimelineList } from './timeline-list'
import { useDates } from './timeline-store'
import './timeline.css'

const title = 'No dates to show'

/** When: the dates that the article names, in the order of what they mean. */
export function TimelineTab() {
  const { value: lines, error, retry } = useDates()
  const reading = useFoundEntities().value?.state ?? null
  const groups = useMemo(() => groupDates(lines ?? []), [lines])
  if (error !== null) return <Trouble title={title} error={error} onRetry={retry} />
  if (lines === null) return null
  if (lines.length > 0) return <TimelineList groups={groups} />
  if (reading === 'pending') {
    return (
      <EmptyState icon="clock" title="Looking for dates…">
        <p>They appear here as soon as the article has been analysed.</p>
      </EmptyState>
    )
  }
  if (reading === 'too-long')
    return (
      <EmptyState title="Too long for dates">
        <p>
          This article is too long to be analysed for dates. It was given up after a while, and is not tried
          again.
        </p>
      </EmptyState>
    )
  if (reading === 'failed')
    return <Trouble title={title} sentence="This article could not be analysed for dates." onRetry={retry} />
  return (
    <EmptyState icon="calendar" title="No dates found">
      <p>
        No day, month or year seems to be named in this article. Dates are found by rules for English so far.
      </p>
    </EmptyState>
  )
}
