import { Trouble } from '../../queries/trouble'
import { useToldError } from '../../queries/use-answer'
import { lazyComponent } from '../../ui/lazy'
import { Spinner } from '../../ui/progress'
import { useArticleList, useArticles } from '../article-store'
import { ArticleList } from './article-list'

const ListEmpty = lazyComponent(async () => (await import('./list-empty')).ListEmpty)

/** The articles, or why there are none. */
export function ListBody() {
  const place = useArticles((list) => list.place)
  const order = useArticles((list) => list.order)
  const group = useArticles((list) => list.group)
  const { isLoading, isKnown, error, count, retry } = useArticleList()
  useToldError({ error: isKnown ? error : null })
  if (error !== null && !isKnown)
    return <Trouble title="The list could not be read" error={error} onRetry={retry} />
  if (count > 0) return <ArticleList key={JSON.stringify([place, order, group])} />
  if (!isLoading) return <ListEmpty place={place} />
  return (
    <div className="list-loading">
      <Spinner label="Loading articles…" />
    </div>
  )
}
