import { followFeeds } from '../feeds/feed-store'
import { followFetches } from '../fetching/fetch-store'
import { followJobs } from '../jobs/job-store'
import { followLibrary } from './follow-library'

/** Hears what main tells of by itself, from now on. */
export function followMain(): void {
  followLibrary()
  followJobs()
  followFeeds()
  followFetches()
}
