import { useEffect } from 'react'
import type { ArticleId } from '../../preload/contract/common'
import { PaintDates } from './paint-dates'
import { reloadTimeline } from './timeline-store'

/** What the timeline lays over the article's text. */
export function TimelineLayer({ articleId }: { articleId: ArticleId }) {
  useEffect(() => {
    void reloadTimeline()
    return () => void reloadTimeline()
  }, [articleId])
  return <PaintDates />
}
