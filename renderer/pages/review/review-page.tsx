import { useEffect, useState } from 'react'
import { type Bookmark, resetPage, useHistoryButtons } from '../../navigation/navigation-store'
import { Trouble } from '../../queries/trouble'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { PageBar, PaneTitle } from '../../ui/pane-bar'
import { ByChance } from './by-chance'
import { ExportReview } from './export-review'
import { ReviewChips } from './review-chips'
import { ReviewFilters } from './review-filters'
import { everything, openReviewPage, reviewPages, type ReviewSet } from './review-kind'
import { ReviewList } from './review-list'
import { PassageBeside } from './review-passage'
import { followReview, useReview, useReviewRows } from './review-store'
import './review.css'

type Props = { page: ReviewSet; bookmark: Bookmark | null }

/** All highlights, notes and decided quotations of the library. */
export function ReviewPage({ page, bookmark }: Props) {
  const [query, setQuery] = useState<ReviewSet>(page)
  const [isByChance, setIsByChance] = useState(false)
  useEffect(() => followReview(query), [query])
  const change = (next: ReviewSet) => {
    setQuery(next)
    resetPage(reviewPages.pageOf(next))
  }
  return (
    <section className="review" aria-label="Review of highlights and notes">
      <PageBar label="Page" history={useHistoryButtons()}>
        <PaneTitle>Review</PaneTitle>
        <div className="review-acts">
          <Button onClick={() => setIsByChance(true)}>One at random</Button>
          <ExportReview query={query} />
        </div>
      </PageBar>
      <ReviewFilters filter={query.filter} onChange={(filter) => change({ ...query, filter })} />
      <ReviewChips query={query} onChange={change} />
      {isByChance ? (
        <ByChance filter={query.filter} onLeave={() => setIsByChance(false)} />
      ) : (
        <div className="review-body">
          <Body bookmark={bookmark} />
        </div>
      )}
    </section>
  )
}

function Body({ bookmark }: { bookmark: Bookmark | null }) {
  const { error, rows, isOld, retry } = useReviewRows()
  const query = useReview((state) => state.query)
  if (isOld && error !== null)
    return <Trouble title="The review could not be read" error={error} onRetry={retry} />
  if (rows.length > 0)
    return (
      <>
        <div className="review-table">
          <ReviewList bookmark={bookmark} />
        </div>
        <PassageBeside />
      </>
    )
  if (isOld || query === null) return null
  return <Nothing isFiltered={JSON.stringify(query.filter) !== JSON.stringify(everything)} />
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered)
    return (
      <EmptyState icon="highlight" title="Nothing to review yet">
        <p>
          What you highlight and note in your articles, and the quotations that you confirm, are collected
          here.
        </p>
      </EmptyState>
    )
  return (
    <EmptyState
      icon="search"
      title="Nothing found"
      actions={<Button onClick={openReviewPage}>Show everything</Button>}
    >
      <p>Remove a filter or type fewer words. Each word must match the beginning of a word.</p>
    </EmptyState>
  )
}
