import type { ReactNode } from 'react'
import type { ArticleId } from '../../../preload/contract/common'
import { selectArticle } from '../../articles/article-store'
import { canStep } from '../../navigation/history'
import { forgetPages, goBack, useNavigation, useVisit, type Visit } from '../../navigation/navigation-store'
import { closeArticle } from '../../text/open-article-store'
import { Boundary, type Failed } from '../../ui/failure/boundary'
import { Button } from '../../ui/button'
import { Failure, RetryButton } from '../../ui/failure/failure'

type PageBoundaryProps = { visit: Visit | null; articleId: ArticleId | null; children: ReactNode }

/** The page in the middle of the window. Another page, or another article on it, is tried afresh. */
export function PageBoundary({ visit, articleId, children }: PageBoundaryProps) {
  return (
    <Boundary
      part="page"
      shows={`${visit?.id ?? ''} ${articleId ?? ''}`}
      fallback={(failed) => <PageFailure {...failed} />}
    >
      {children}
    </Boundary>
  )
}

/** Where its page could not be drawn: again, or somewhere else. */
function PageFailure({ ref, retry }: Failed) {
  const isArticle = (useVisit()?.page.on ?? 'article') === 'article'
  const canGoBack = useNavigation((history) => canStep(history, -1))
  const actions = (
    <>
      <RetryButton onRetry={retry} />
      {isArticle && <Button onClick={leaveArticle}>Close article</Button>}
      {!isArticle && canGoBack && <Button onClick={goBack}>Go back</Button>}
      {!isArticle && !canGoBack && <Button onClick={forgetPages}>Close page</Button>}
    </>
  )
  return (
    <Failure
      ref={ref}
      title={isArticle ? 'This article could not be shown' : 'This page could not be shown'}
      actions={actions}
    >
      {isArticle
        ? 'Something went wrong inside Dateline. The article and its notes in the library are unchanged.'
        : 'Something went wrong inside Dateline. Nothing in the library was changed.'}
    </Failure>
  )
}

function leaveArticle(): void {
  selectArticle(null)
  closeArticle()
}
