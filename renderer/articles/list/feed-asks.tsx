import { feedOfSource, openFeedDialog, useFeedList } from '../../feeds/feed-store'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { useArticles } from '../article-store'
import './article-list.css'

/** Above the articles of a feed that brings no more, because its site wants to know who asks. */
export function FeedAsks() {
  const sourceId = useArticles((list) => list.place.sourceId)
  const feed = feedOfSource(useFeedList(sourceId !== null), sourceId)
  if (feed === undefined || feed.loginOrigin === null) return null
  return (
    <div className="list-notice" role="status">
      <Icon name="lock" />
      <div>
        <p>{feed.problem}</p>
        <Button onClick={() => openFeedDialog({ kind: 'login', feedId: feed.id })}>Enter password…</Button>
      </div>
    </div>
  )
}
