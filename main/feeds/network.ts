import { NetworkGate } from '../fetching/gate'
import { ManualFetch } from '../fetching/manual-fetch'
import { staysOffline } from '../fetching/refusals'
import { RequestLog } from '../fetching/requests/request-log'
import { throttled } from '../base/throttled'
import type { Logins } from './logins'
import type { Needs } from './needs'
import { FeedRefresher } from './refresher'
import { keepSchedule } from './schedule'

/** All that uses the network: the one fetch that a person asks for by hand, and the feeds. */
export type Network = {
  manualFetch: ManualFetch
  refresher: FeedRefresher
  logins: Logins
  requests: RequestLog
  /** Throws `offline` where the person wants nothing asked. */
  refuseOffline: () => void
  /** The person has gone offline or online: what is under way ends where they want nothing asked. */
  followSwitch: () => void
  /** The library is about to close: what is on its way has nowhere to go. */
  leave: () => void
  /** The schedule ends, and what was asked is on the disk. */
  end: () => Promise<void>
}

type NetworkNeeds = Omit<Needs, 'gate'> & { requestsFile: string }

/** An open list of requests is drawn anew no more often than a person can read. */
const tellEveryMs = 500

/** Nothing goes online by this: only a call of the person's, or the schedule that the person has chosen. */
export function createNetwork({ settings, requestsFile, ...given }: NetworkNeeds): Network {
  const told = throttled(tellEveryMs, () =>
    given.send('library.changed', { nouns: ['request'], articleId: null }),
  )
  const requests = new RequestLog({ file: requestsFile, onEntered: () => told.due(null) })
  const isOffline = () => settings.get().offline
  const gate = new NetworkGate({ isOffline, requests })
  const needs = { ...given, gate }
  const manualFetch = new ManualFetch(needs)
  const refresher = new FeedRefresher(needs)
  const refresh = (due: Parameters<FeedRefresher['refresh']>[0]) => refresher.refresh(due, 'schedule')
  const endSchedule = keepSchedule({ library: needs.library, settings, refresh })
  const leave = () => {
    manualFetch.cancel()
    refresher.cancel()
    needs.logins.found(null)
  }
  const refuseOffline = () => {
    if (isOffline()) throw staysOffline()
  }
  const followSwitch = () => {
    if (!isOffline()) return
    gate.shut()
    refresher.cancel()
  }
  const end = async () => {
    endSchedule()
    await requests.flush()
  }
  return { manualFetch, refresher, logins: needs.logins, requests, refuseOffline, followSwitch, leave, end }
}
