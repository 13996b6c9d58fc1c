import { type ReactNode, useEffect } from 'react'
import { closeArticle } from '../text/open-article-store'
import { showLastArticle, useFollowedArticle } from '../articles/article-actions'
import { useArticleCommands } from '../articles/article-commands'
import { enterList } from '../articles/article-store'
import { Collections } from './collections'
import { Drawer } from './drawer'
import { useFollowedPage } from '../articles/follow-page'
import { ListPane } from '../articles/list/list-pane'
import { usePaneKeys } from './pane-keys'
import { Panes } from './panes'
import { SkipLinks } from './skip-links'
import { useOpenPanes } from './view-commands'

type OpenLibraryProps = { name: string; reader: ReactNode; panel: ReactNode }

/** The window of an open library. The reader and the side panel are handed in. */
export function OpenLibrary({ name, reader, panel }: OpenLibraryProps) {
  const { isCollectionsOpen, isPanelOpen, drawer, closeDrawer } = useOpenPanes()
  useArticleCommands()
  usePaneKeys()
  useFollowedPage()
  useFollowedArticle()
  useEffect(() => {
    document.title = `${name} – Dateline`
    void enterList().then(showLastArticle)
    return closeArticle
  }, [name])
  return (
    <>
      <header>
        <h1 className="visually-hidden">{name}</h1>
        <SkipLinks />
      </header>
      <Panes
        isCollectionsOpen={isCollectionsOpen}
        isPanelOpen={isPanelOpen}
        collections={<Collections onGo={() => undefined} />}
        list={<ListPane isCollectionsShown={isCollectionsOpen || drawer === 'collections'} />}
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
