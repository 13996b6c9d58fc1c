import { LineBoundary } from '../ui/failure/failure'
import { lazyComponent } from '../ui/lazy'

const JobLines = lazyComponent(async () => (await import('./job-lines')).JobLines)

/** A strip below the panes, there only while there is something to tell. */
export function JobArea() {
  return (
    <LineBoundary part="jobs" title="Background jobs could not be shown">
      <JobLines />
    </LineBoundary>
  )
}
