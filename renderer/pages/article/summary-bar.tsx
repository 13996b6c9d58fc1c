import type { Article } from '../../../preload/contract/article'
import { fetchWholePage } from './whole-page-store'
import { cancelFetch, useFetch } from '../../fetching/fetch-store'
import { Button } from '../../ui/button'
import { FetchLine } from '../../ui/fields/fetch-line'
import { NoticeBar } from './notice-bar'

/** Says that an article has only its feed's summary, or none of its own text, and offers to fetch the full page. */
export function SummaryBar({ article }: { article: Article }) {
  const { isFetching, progress } = useFetch()
  return (
    <NoticeBar label="Summary">
      {isFetching ? (
        <>
          <FetchLine progress={progress} />
          <Button kind="quiet" onClick={() => void cancelFetch()}>
            Cancel
          </Button>
        </>
      ) : (
        <>
          <span>
            {article.keptBy === null
              ? 'This is the feed’s summary.'
              : `${article.keptBy} kept no text of this article.`}
          </span>
          <Button icon="import" onClick={() => void fetchWholePage(article.id)}>
            Fetch full page
          </Button>
        </>
      )}
    </NoticeBar>
  )
}
