import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Kbd } from '../ui/kbd'
import { Spinner } from '../ui/progress'
import { reloadOpenArticle, useOpenArticle } from './open-article-store'

/** The reader without an article: nothing chosen, one on its way, or one that cannot be shown. */
export function NothingOpen() {
  const { state, error } = useOpenArticle()
  if (state === 'loading') {
    return (
      <div className="reader-loading">
        <Spinner label="Opening the article" />
      </div>
    )
  }
  if (state === 'failed') {
    return (
      <EmptyState
        icon="warning"
        title="This article cannot be shown"
        deeds={
          <Button icon="retry" onClick={() => void reloadOpenArticle()}>
            Try again
          </Button>
        }
      >
        <p>{error}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="book" title="Choose an article to read">
      <p>
        <Kbd chord="J" /> and <Kbd chord="K" /> go through the list. In the text, <Kbd chord="H" /> highlights
        what is selected and <Kbd chord="N" /> adds a note.
      </p>
    </EmptyState>
  )
}
