import type { FeedId } from '../../../preload/contract/common'
import type { Feed, FeedKeeping } from '../../../preload/contract/feed'
import type { Library, Row } from '../database/database'
import { quoted } from '../database/text'
import { act, updateRow } from '../journal/write'
import { get } from './feeds'

type Named = { feedId: FeedId }

/** How often it is asked by itself; null for as often as the setting says for all. */
export function askEvery(library: Library, { feedId, interval }: Named & Pick<Feed, 'interval'>): Feed {
  return set(library, feedId, 'set how often to ask', { schedule: interval })
}

/** How long its articles are kept. Deletes nothing yet: that is done when the feed was read. */
export function setKeeping(library: Library, { feedId, keeping }: Named & { keeping: FeedKeeping }): Feed {
  const { readDays, unreadDays } = keeping
  const columns = { keeps_read_days: readDays, keeps_unread_days: unreadDays }
  return set(library, feedId, 'set how long to keep the articles of', columns)
}

function set(library: Library, feedId: FeedId, what: string, columns: Row): Feed {
  const { name } = get(library, { feedId })
  act(library, { label: `${what} ${quoted(name)}`, articleId: null }, (writing) => {
    updateRow(writing, 'feed', feedId, columns)
  })
  return get(library, { feedId })
}
