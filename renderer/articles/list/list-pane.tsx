import { chordFor, runCommand } from '../../commands/command-store'
import { Trouble } from '../../queries/trouble'
import { useToldError } from '../../queries/use-answer'
import { IconButton } from '../../ui/button'
import { ImportMenu } from './import-menu'
import { PaneBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { Spinner } from '../../ui/progress'
import { ArticleList } from './article-list'
import { useArticleList, useArticles } from '../article-store'
import { useSources } from '../collection-store'
import { ChoiceBar } from './choice-bar'
import { ListEmpty } from './list-empty'
import { LongAct } from './long-act'
import { SortMenu } from './sort-menu'
import { viewLabel } from '../place'

export function ListPane({ isCollectionsShown }: { isCollectionsShown: boolean }) {
  const place = useArticles((list) => list.place)
  const { count } = useArticleList()
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
        <SortMenu />
        <ImportMenu />
      </PaneBar>
      <ChoiceBar />
      <PaneBody>
        <ListBody />
      </PaneBody>
      <LongAct />
    </>
  )
}

function ListBody() {
  const place = useArticles((list) => list.place)
  const order = useArticles((list) => list.order)
  const { isLoading, isKnown, error, count, retry } = useArticleList()
  useToldError({ error: isKnown ? error : null })
  if (error !== null && !isKnown)
    return <Trouble title="The list could not be read" error={error} onRetry={retry} />
  if (count > 0) return <ArticleList key={JSON.stringify([place, order])} />
  if (!isLoading) return <ListEmpty place={place} />
  return (
    <div className="list-loading">
      <Spinner label="Loading articles…" />
    </div>
  )
}
