import { type ReactNode, useEffect } from 'react'
import { closeArticle } from '../text/open-article-store'
import { showLastArticle, useFollowedArticle } from '../articles/article-actions'
import { useArticleCommands } from '../articles/article-commands'
import { enterList } from '../articles/article-store'
import { Collections } from './collections'
import { BookmarkLayer } from './links/bookmark-layer'
import { Drawer } from './drawer'
import { useFollowedPage } from '../articles/follow-page'
import { ListSide } from './list-side'
import { useColorLabels } from './keys/use-color-labels'
import { usePaneKeys } from './keys/pane-keys'
import { Panes } from './panes'
import { SkipLinks } from './skip-links'
import { useOpenPanes } from './keys/view-commands'

/** Hears keys, and follows the list and the reader. By itself: the panes are not drawn anew for each article and each page of a list. */
function Following() {
  useArticleCommands()
  usePaneKeys()
  useFollowedPage()
  useFollowedArticle()
  useColorLabels()
  return null
}

type OpenLibraryProps = { name: string; reader: ReactNode; panel: ReactNode }

/** The window of an open library. The reader and the side panel are handed in. */
export function OpenLibrary({ name, reader, panel }: OpenLibraryProps) {
  const { isCollectionsOpen, isPanelOpen, drawer, closeDrawer } = useOpenPanes()
  useEffect(() => {
    document.title = `${name} – Dateline`
    void enterList().then(showLastArticle)
    return closeArticle
  }, [name])
  return (
    <>
      <Following />
      <BookmarkLayer />
      <header>
        <h1 className="visually-hidden">{name}</h1>
        <SkipLinks />
      </header>
      <Panes
        isCollectionsOpen={isCollectionsOpen}
        isPanelOpen={isPanelOpen}
        collections={<Collections onGo={() => undefined} />}
        list={<ListSide isCollectionsShown={isCollectionsOpen || drawer === 'collections'} />}
        reader={reader}
        panel={panel}
      />
      {drawer !== null && (
        <Drawer key={drawer} side={drawer} onClose={closeDrawer}>
          {drawer === 'panel' ? panel : <Collections onGo={closeDrawer} />}
        </Drawer>
      )}
    </>
  )
}
