import { chordFor, runCommand } from '../commands/command-store'
import { Trouble } from '../queries/trouble'
import { useToldError } from '../queries/use-answer'
import { IconButton } from '../ui/button'
import { MenuButton } from '../ui/menus/menu-button'
import { PaneBar, PaneBody, PaneTitle } from '../ui/pane-bar'
import { Spinner } from '../ui/progress'
import { ArticleList } from './article-list'
import { useArticleList, useArticles } from './article-store'
import { useSources } from './collection-store'
import { FeedAsks } from './feed-asks'
import { ListEmpty } from './list-empty'
import { viewLabel } from './place'

const importItems = [
  {
    label: 'Choose files…',
    icon: 'file',
    run: () => void runCommand('import.choose'),
    chord: chordFor('import.choose'),
  },
  {
    label: 'Paste text…',
    icon: 'paste',
    run: () => void runCommand('import.paste'),
    chord: chordFor('import.paste'),
  },
  {
    label: 'From address…',
    icon: 'link',
    run: () => void runCommand('import.address'),
    chord: chordFor('import.address'),
  },
  {
    label: 'Subscribe to feed…',
    icon: 'feed',
    run: () => void runCommand('feed.subscribe'),
  },
] as const

export function ListPane({ isCollectionsShown }: { isCollectionsShown: boolean }) {
  const place = useArticles((list) => list.place)
  const { total } = useArticleList()
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
        <PaneTitle count={total}>{source?.name ?? viewLabel(place.view)}</PaneTitle>
        <MenuButton icon="plus" label="Import" items={importItems} />
      </PaneBar>
      <FeedAsks />
      <PaneBody>
        <ListBody />
      </PaneBody>
    </>
  )
}

function ListBody() {
  const place = useArticles((list) => list.place)
  const { isLoading, isKnown, error, rows, retry } = useArticleList()
  useToldError({ error: isKnown ? error : null })
  if (error !== null && !isKnown)
    return <Trouble title="The list could not be read" error={error} onRetry={retry} />
  if (rows.length > 0) return <ArticleList key={`${place.view} ${place.sourceId ?? ''}`} />
  if (!isLoading) return <ListEmpty place={place} />
  return (
    <div className="list-loading">
      <Spinner label="Loading articles…" />
    </div>
  )
}
