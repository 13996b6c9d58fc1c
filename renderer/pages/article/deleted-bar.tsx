import type { Article } from '../../../preload/contract/article'
import { restoreArticle } from '../../articles/article-actions'
import { askToErase } from '../../articles/erasing/erase-store'
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
      <Button kind="quiet" icon="trash" onClick={() => askToErase(article.id)}>
        Delete for good…
      </Button>
    </NoticeBar>
  )
}
