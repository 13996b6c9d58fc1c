import { ManualFetch } from '../fetching/manual-fetch'
import type { Logins } from './logins'
import type { Needs } from './needs'
import { FeedRefresher } from './refresher'
import { keepSchedule } from './schedule'

/** All that uses the network: the one fetch that a person asks for by hand, and the feeds. */
export type Network = {
  manualFetch: ManualFetch
  refresher: FeedRefresher
  logins: Logins
  /** The library is about to close: what is on its way has nowhere to go. */
  leave: () => void
  end: () => void
}

/** Nothing goes online by this: only a call of the person's, or the schedule that the person has chosen. */
export function createNetwork({ settings, ...needs }: Needs): Network {
  const manualFetch = new ManualFetch(needs)
  const refresher = new FeedRefresher(needs)
  const refresh = (wanted: Parameters<FeedRefresher['refresh']>[0]) => refresher.refresh(wanted)
  const end = keepSchedule({ library: needs.library, settings, refresh })
  const leave = () => {
    manualFetch.cancel()
    refresher.cancel()
    needs.logins.found(null)
  }
  return { manualFetch, refresher, logins: needs.logins, leave, end }
}
