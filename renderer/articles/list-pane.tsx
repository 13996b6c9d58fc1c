import { chordFor, runCommand } from '../commands/command-store'
import { Button, IconButton } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { MenuButton } from '../ui/menus/menu-button'
import { Spinner } from '../ui/progress'
import { ArticleList } from './article-list'
import { goTo, useArticles } from './article-store'
import { useSources } from './collection-store'
import { ListEmpty } from './list-empty'
import '../ui/pane.css'
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
  const { place, total, state } = useArticles()
  const source = useSources().find((entry) => entry.id === place.sourceId)
  return (
    <>
      <header className="pane-bar">
        <IconButton
          icon="sidebar"
          label={isCollectionsShown ? 'Hide collections' : 'Show collections'}
          chord={chordFor('view.toggleCollections')}
          aria-expanded={isCollectionsShown}
          onClick={() => runCommand('view.toggleCollections')}
        />
        <h2 className="pane-title">
          {source?.name ?? viewLabel(place.view)}
          {state === 'ready' && total > 0 && <span className="count"> {total.toLocaleString()}</span>}
        </h2>
        <MenuButton icon="plus" label="Import" items={importItems} />
      </header>
      <div className="pane-body">
        <ListBody />
      </div>
    </>
  )
}

function ListBody() {
  const { state, error, rows, place } = useArticles()
  if (state === 'failed') {
    return (
      <EmptyState
        icon="warning"
        title="The list could not be read"
        actions={
          <Button icon="retry" onClick={() => void goTo(place)}>
            Try again
          </Button>
        }
      >
        <p>{error}</p>
      </EmptyState>
    )
  }
  if (rows.length > 0) return <ArticleList />
  if (state === 'ready') return <ListEmpty place={place} />
  return (
    <div className="list-loading">
      <Spinner label="Loading articles…" />
    </div>
  )
}
