import { chordFor, runCommand } from '../../commands/command-store'
import { IconButton } from '../../ui/button'
import { ImportMenu } from './import-menu'
import { lazyComponent } from '../../ui/lazy'
import { MenuButton } from '../../ui/menus/menu-button'
import { PaneBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { useArticleList, useArticles } from '../article-store'
import { useSources } from '../collection-store'
import { useGoTo } from '../go-to-store'
import { FeedAsks } from './feed-asks'
import { ListBody } from './list-body'
import { LongAct } from './long-act'
import { viewLabel } from '../place'

const SortMenu = lazyComponent(async () => (await import('./sort-menu')).SortMenu)
const GoToBar = lazyComponent(async () => (await import('./go-to-bar')).GoToBar)
const ChoiceBar = lazyComponent(async () => (await import('./choice-bar')).ChoiceBar)

export function ListPane({ isCollectionsShown }: { isCollectionsShown: boolean }) {
  const place = useArticles((list) => list.place)
  const { count } = useArticleList()
  const isGoingTo = useGoTo((state) => state.isOpen)
  const source = useSources().find((entry) => entry.id === place.sourceId)
  return (
    <>
      <PaneBar>
        <IconButton
          icon="sidebar"
          label={isCollectionsShown ? 'Hide collections' : 'Show collections'}
          chord={chordFor('view.toggleCollections')}
          aria-expanded={isCollectionsShown}
          onClick={() => runCommand('view.toggleCollections')}
        />
        <PaneTitle count={count}>{source?.name ?? viewLabel(place.view)}</PaneTitle>
        <MenuButton icon="sort" label="Sort and group">
          {(menu) => <SortMenu {...menu} />}
        </MenuButton>
        <ImportMenu />
      </PaneBar>
      <FeedAsks />
      {isGoingTo && <GoToBar />}
      <ChoiceBar />
      <PaneBody>
        <ListBody />
      </PaneBody>
      <LongAct />
    </>
  )
}
