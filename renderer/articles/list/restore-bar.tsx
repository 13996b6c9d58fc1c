import './article-list.css'
import { Button } from '../../ui/button'
import { useArticleList, useArticles } from '../article-store'
import { useChoice } from '../choice-store'
import { askToEmpty } from '../erasing/erase-store'
import { restoreAll } from '../many-actions'

/** Above the deleted articles: what can be done with all of them. The bar of those that are chosen takes its place. */
export function RestoreBar() {
  const isChosen = useChoice((chosen) => chosen.choice !== null)
  const place = useArticles((list) => list.place)
  const { count } = useArticleList()
  if (isChosen || count === 0) return null
  return (
    <div className="list-all" role="group" aria-label="All deleted articles">
      <Button icon="undo" onClick={() => void restoreAll(place)}>
        Restore all
      </Button>
      <Button kind="quiet" icon="trash" onClick={() => void askToEmpty(place)}>
        {place.sourceId === null && place.collectionId === undefined
          ? 'Empty trash…'
          : 'Delete all for good…'}
      </Button>
    </div>
  )
}
