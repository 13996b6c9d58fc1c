import { ManualFetch } from '../fetching/manual-fetch'
import type { Needs } from './needs'
import { Refreshing } from './refreshing'
import { keepSchedule } from './schedule'

/** All that goes online: one thing asked for by hand, and the feeds. */
export type Online = {
  manualFetch: ManualFetch
  refreshing: Refreshing
  /** The library is about to close: what is on its way has nowhere to go. */
  leave: () => void
  end: () => void
}

export const goOnline = ({ settings, ...needs }: Needs): Online => {
  const manualFetch = new ManualFetch(needs)
  const refreshing = new Refreshing(needs)
  const refresh = (wanted: Parameters<Refreshing['refresh']>[0]) => refreshing.refresh(wanted)
  const end = keepSchedule({ library: needs.library, settings, refresh })
  const leave = () => {
    manualFetch.cancel()
    refreshing.cancel()
  }
  return { manualFetch, refreshing, leave, end }
}
