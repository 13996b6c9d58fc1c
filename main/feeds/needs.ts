import type { Settings } from '../../preload/contract/settings'
import type { Send } from '../base/send'
import type { FetchOptions } from '../fetching/fetch'
import type { ArrivedFeed, FeedOutcome } from '../intake/store-feed'
import type { Library } from '../library/database/database'
import type { Parsing } from '../parsing/parser-client'

/** What the program hands to feeds: they do not know the program. */
export type Needs = Pick<FetchOptions, 'version' | 'allowed'> & {
  /** Throws where no library is open. */
  library: () => Library
  parsing: Parsing
  send: Send
  queue: { analyze: () => void; takeFeed: (arrived: ArrivedFeed) => Promise<FeedOutcome> }
  settings: { get: () => Settings }
}
