import { JobArea } from '../jobs/job-area'
import { OfflineArea } from '../settings/offline-area'

/** What goes on, and what holds, at the foot of the window. */
export function FootAreas() {
  return (
    <>
      <JobArea />
      <OfflineArea />
    </>
  )
}
