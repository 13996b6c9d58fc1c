import { runCommand } from '../../commands/command-store'
import { useChord } from '../../commands/keymap-store'
import { IconButton } from '../../ui/button'
import { ImportMenu } from './import-menu'
import { lazyComponent } from '../../ui/lazy'
import { MenuButton } from '../../ui/menus/menu-button'
import { PaneBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { useArticleList, useArticles } from '../article-store'
import { useCollected } from '../collected/collected-store'
import { useSources } from '../collection-store'
import { ListBars } from './list-bars'
import { ListBody } from './list-body'
import { LongAct } from './long-act'
import { viewLabel } from '../place'

const SortMenu = lazyComponent(async () => (await import('./sort-menu')).SortMenu)

export function ListPane({ isCollectionsShown }: { isCollectionsShown: boolean }) {
  const place = useArticles((list) => list.place)
  const { count } = useArticleList()
  const source = useSources().find((entry) => entry.id === place.sourceId)
  const collected = useCollected().find((entry) => entry.id === place.collectionId)
  return (
    <>
      <PaneBar>
        <IconButton
          icon="sidebar"
          label={isCollectionsShown ? 'Hide collections' : 'Show collections'}
          chord={useChord('view.toggleCollections')}
          aria-expanded={isCollectionsShown}
          onClick={() => runCommand('view.toggleCollections')}
        />
        <PaneTitle count={count}>{collected?.name ?? source?.name ?? viewLabel(place.view)}</PaneTitle>
        <MenuButton icon="sort" label="Sort and group">
          {(menu) => <SortMenu {...menu} />}
        </MenuButton>
        <ImportMenu />
      </PaneBar>
      <ListBars />
      <PaneBody>
        <ListBody />
      </PaneBody>
      <LongAct />
    </>
  )
}
