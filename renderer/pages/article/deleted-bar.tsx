import type { Article } from '../../../preload/contract/article'
import { restoreArticle } from '../../articles/article-actions'
import { Button } from '../../ui/button'
import { NoticeBar } from './notice-bar'

/** Says that an article is deleted, and brings it back. */
export function DeletedBar({ article }: { article: Article }) {
  return (
    <NoticeBar label="Deleted">
      <span>This article is deleted.</span>
      <Button icon="undo" onClick={() => void restoreArticle(article)}>
        Restore
      </Button>
    </NoticeBar>
  )
}
