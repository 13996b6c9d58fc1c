import { useEffect, useRef } from 'react'
import { useCommand } from '../commands/command-store'
import { ArticleNouns } from './article-nouns'
import { forgetAnswers } from '../queries/query-cache'
import { focusPane } from '../navigation/pane-focus'
import { goBack, goForward, useHistoryButtons, useVisit, type Visit } from '../navigation/navigation-store'
import { KeepNotes } from '../notes/keep-notes'
import { Announcer } from '../text/announcer'
import { useArticle, useOpenArticle } from '../text/open-article-store'
import { PageBoundary } from './failure/page-failure'
import { Reader } from '../pages/article/reader'
import { drawPage, LibraryPageCommands } from '../pages/pages'
import { lazyComponent } from '../ui/lazy'

const StillSays = lazyComponent(async () => (await import('../pages/still/still-says')).StillSays)

/** The middle of the window: the page that was opened last, or gone back to. */
export function Centre() {
  const visit = useVisit()
  useNavigationCommands()
  useFocusedPage(visit)
  const articleId = useOpenArticle((state) => state.articleId)
  useEffect(() => forgetAnswers, [])
  return (
    <>
      <PageBoundary visit={visit} articleId={articleId}>
        {drawPage(visit) ?? <Reader />}
      </PageBoundary>
      <ArticleNouns />
      <LibraryPageCommands />
      <StillSays />
      <KeepNotes />
      <Announcer />
    </>
  )
}

function useNavigationCommands(): void {
  const { canGoBack, canGoForward } = useHistoryButtons()
  useCommand('page.back', goBack, canGoBack)
  useCommand('page.forward', goForward, canGoForward)
}

/**
 * The focus goes along to a page that is no article, and from there to the article that takes its place.
 * Who reads on in the list keeps it there.
 */
function useFocusedPage(visit: Visit | null): void {
  const id = visit?.id
  const isArticle = (visit?.page.on ?? 'article') === 'article'
  const wasArticle = useRef(true)
  const isOpen = useArticle().article !== null
  useEffect(() => {
    const focused = document.activeElement
    const isLost = focused === document.body && !wasArticle.current
    const isOnPane = focused?.getAttribute('data-pane') === 'reader'
    const isInPage = !isOnPane && !!focused?.closest('[data-pane=reader]')
    if (!isInPage && (!isArticle || isLost || isOnPane)) focusPane('reader')
    wasArticle.current = isArticle
  }, [id, isArticle, isOpen])
}
