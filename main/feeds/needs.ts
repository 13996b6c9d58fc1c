import type { FeedId } from '../../preload/contract/common'
import type { Settings } from '../../preload/contract/settings'
import type { FetchOptions } from '../fetching/fetch'
import type { IntakeNeeds } from '../intake/needs'
import type { ArrivedFeed, FeedOutcome } from '../intake/store-feed'
import type { Logins } from './logins'

/** What the program hands to feeds: they do not know the program. */
export type Needs = IntakeNeeds &
  Pick<FetchOptions, 'version' | 'allowed' | 'gate'> & {
    queue: { storeFeed: (arrived: ArrivedFeed) => Promise<FeedOutcome> }
    longActs: {
      whenFree: (work: { name: 'removeOld'; asked: { feedId: FeedId } }) => Promise<{ changed: number }>
    }
    settings: { get: () => Settings }
    logins: Logins
  }
