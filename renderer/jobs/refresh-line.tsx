import { cancelRefresh, useFeeds } from '../feeds/feed-store'
import { Button } from '../ui/button'
import { ProgressBar } from '../ui/progress'

/** How far the feeds are asked, there only while they are. */
export function RefreshLine() {
  const { done, total } = useFeeds((state) => state.progress)
  if (total === 0) return null
  const words = `Refreshing feeds: ${done.toLocaleString()} of ${total.toLocaleString()}`
  return (
    <div className="job-line" role="group" aria-label={words}>
      <span className="job-words">{words}</span>
      <ProgressBar label={words} done={done} total={total} isShort />
      <Button kind="quiet" onClick={() => void cancelRefresh()}>
        Cancel
      </Button>
    </div>
  )
}
