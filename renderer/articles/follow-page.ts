import { useEffect } from 'react'
import { type Visit, currentVisit, forgetPages, useNavigation } from '../navigation/navigation-store'
import { articlePages, revisionPages } from '../navigation/page-kinds'
import { openArticle } from '../text/open-article-store'
import { markOpened, stopOpening } from './article-actions'
import { selectArticle } from './article-store'

/**
 * The list and the reader follow what the middle of the window shows: an article is selected, opened and marked read.
 * With the library its pages are gone.
 */
export function useFollowedPage(): void {
  useEffect(() => {
    let last = currentVisit()?.id
    const end = useNavigation.subscribe(() => {
      const visit = currentVisit()
      if (visit?.id === last) return
      last = visit?.id
      stopOpening()
      follow(visit)
    })
    return () => {
      end()
      forgetPages()
    }
  }, [])
}

function follow(visit: Visit | null): void {
  const former = revisionPages.setOf(visit?.page)
  if (former !== null) {
    // The side panel is about its article.
    selectArticle(former.articleId)
    openArticle(former.articleId)
  }
  const set = articlePages.setOf(visit?.page)
  if (visit === null || set === null) return
  const { articleId, span } = set
  selectArticle(articleId)
  openArticle(articleId, visit.bookmark?.at ?? span?.start ?? null)
  markOpened(articleId)
}
