import { followFeeds } from '../feeds/feed-store'
import { followFetches } from '../fetching/fetch-store'
import { followJobs } from '../jobs/job-store'
import { followLongActs } from '../toasts/long-act-store'
import { followDamage } from './damage/follow-damage'
import { followLibrary } from './follow-library'
import { followLinks } from './links/take-links'

/** Hears what main tells of by itself, from now on. */
export function followMain(): void {
  followLibrary()
  followJobs()
  followFeeds()
  followFetches()
  followLongActs()
  followLinks()
  followDamage()
}
