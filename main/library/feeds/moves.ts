import type { FeedId } from '../../../preload/contract/common'
import type { Feed } from '../../../preload/contract/feed'
import { type Library, one, run, transaction } from '../database/database'
import { conflict } from '../database/errors'
import { quoted } from '../database/text'
import { act, updateRow } from '../journal/write'
import { get } from './feeds'

/**
 * Its site says that the feed has another address for good. Not followed to where another feed is already, and not again
 * to an address that a person has left. Undo passes it over: it came by itself, and `takeFormerAddress` takes it back.
 */
export function followMove(library: Library, { feedId, url }: { feedId: FeedId; url: string }): void {
  transaction(library, () => {
    const { name, url: former, formerUrl } = get(library, { feedId })
    if (url === former || url === formerUrl || isOfAnother(library, feedId, url)) return
    const label = `follow ${quoted(name)} to its new address`
    act(library, { label, articleId: null, skipUndo: true }, (writing) => {
      updateRow(writing, 'feed', feedId, { url })
    })
    keepFormer(library, feedId, former)
  })
}

/** The person wants the feed from where it was before. Throws where it never moved, or another is followed there. */
export function takeFormerAddress(library: Library, { feedId }: { feedId: FeedId }): Feed {
  return transaction(library, () => {
    const { name, url, formerUrl } = get(library, { feedId })
    if (formerUrl === null) throw conflict('This feed has not moved; it has no former address.')
    if (isOfAnother(library, feedId, formerUrl))
      throw conflict('Another feed has the former address by now; look for it under Sources.')
    const label = `take the former address of ${quoted(name)}`
    act(library, { label, articleId: null }, (writing) => {
      updateRow(writing, 'feed', feedId, { url: formerUrl })
    })
    keepFormer(library, feedId, url)
    return get(library, { feedId })
  })
}

/** Also where that one was unsubscribed from, or has moved: undo may bring it back to where it was. */
function isOfAnother(library: Library, feedId: FeedId, url: string): boolean {
  return (
    one(
      library,
      `SELECT 1 FROM feed f LEFT JOIN feed_state t ON t.feed_id = f.id
       WHERE f.id <> ? AND ? IN (f.url, t.former_url)`,
      feedId,
      url,
    ) !== undefined
  )
}

function keepFormer(library: Library, feedId: FeedId, url: string): void {
  run(
    library,
    `INSERT INTO feed_state (feed_id, former_url) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET former_url = excluded.former_url`,
    feedId,
    url,
  )
}
