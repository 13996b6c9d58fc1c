import { useEffect, useRef } from 'react'
import { reloadEntities } from './entities/entity-store'
import { forgetAnswers } from './entities/page/answers'
import { reloadHighlights } from './highlights/highlight-store'
import { focusPane } from './library/pane-focus'
import { useVisit, type Visit } from './navigation/navigation-store'
import { useNavigationCommands } from './navigation/use-navigation-commands'
import { KeepNotes } from './notes/keep-notes'
import { reloadNotes } from './notes/note-store'
import { Announcer } from './reader/announcer'
import { reloadCopies } from './reader/copy-store'
import { useOpenArticle } from './reader/open-article-store'
import { Reader } from './reader/reader'
import { later } from './ui/later'

const EntityPage = later(async () => (await import('./entities/page/entity-page')).EntityPage)
const NamesPage = later(async () => (await import('./entities/names/names-page')).NamesPage)

function PageOf({ visit }: { visit: Visit | null }) {
  switch (visit?.page.on) {
    case 'entity':
      return <EntityPage key={visit.id} page={visit.page} bookmark={visit.bookmark} />
    case 'names':
      return <NamesPage key={visit.id} page={visit.page} bookmark={visit.bookmark} />
    default:
      return <Reader />
  }
}

/** What belongs to the article that is open, whatever page is shown: the side panel shows it beside all of them. */
function useArticleNouns(): void {
  const articleId = useOpenArticle((state) => state.articleId)
  useEffect(() => {
    void reloadHighlights()
    void reloadNotes()
    void reloadEntities()
    void reloadCopies()
  }, [articleId])
}

/**
 * The focus goes along to a page that is no article, and from there to the article that takes its place.
 * Who reads on in the list keeps it there.
 */
function useFocusedPage(visit: Visit | null): void {
  const id = visit?.id
  const isArticle = (visit?.page.on ?? 'article') === 'article'
  const wasArticle = useRef(true)
  const isOpen = useOpenArticle((state) => state.article !== null)
  useEffect(() => {
    const focused = document.activeElement
    const isLost = focused === document.body && !wasArticle.current
    const isOnPane = focused?.getAttribute('data-pane') === 'reader'
    const isInPage = !isOnPane && !!focused?.closest('[data-pane=reader]')
    if (!isInPage && (!isArticle || isLost || isOnPane)) focusPane('reader')
    wasArticle.current = isArticle
  }, [id, isArticle, isOpen])
}

/** The middle of the window: the page that was opened last, or gone back to. */
export function Centre() {
  const visit = useVisit()
  useNavigationCommands()
  useArticleNouns()
  useFocusedPage(visit)
  useEffect(() => forgetAnswers, [])
  return (
    <>
      <PageOf visit={visit} />
      <KeepNotes />
      <Announcer />
    </>
  )
}
