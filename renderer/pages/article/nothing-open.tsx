import type { ArticleId } from '../../../preload/contract/common'
import { useArticleList, useArticles } from '../../articles/article-store'
import { KeysOrName } from '../../commands/command-keys'
import { openArticlePage, useHistoryButtons } from '../../navigation/navigation-store'
import { Trouble } from '../../queries/trouble'
import { Button } from '../../ui/button'
import { PageBar } from '../../ui/pane-bar'
import { EmptyState } from '../../ui/empty-state'
import { Spinner } from '../../ui/progress'
import { useArticle, useOpenArticle } from '../../text/open-article-store'

/** The reader without an article: nothing chosen, one on its way, or one that cannot be shown or was not opened. */
export function NothingOpen() {
  const history = useHistoryButtons()
  return (
    <>
      {history.onList !== null && (
        <PageBar label="Article" history={history}>
          {null}
        </PageBar>
      )}
      <WhyNothing />
    </>
  )
}

function WhyNothing() {
  const { articleId, withheld } = useOpenArticle()
  const { error, retry } = useArticle()
  const isEmpty = useIsEmpty()
  if (error !== null) return <Trouble title="This article cannot be shown" error={error} onRetry={retry} />
  if (articleId !== null) {
    return (
      <div className="reader-loading">
        <Spinner label="Opening article…" />
      </div>
    )
  }
  if (withheld !== null) return <Withheld {...withheld} />
  if (isEmpty) return <NothingToRead />
  return (
    <EmptyState icon="book" title="Choose an article to read">
      <p>
        <KeysOrName of="article.next" /> and <KeysOrName of="article.previous" /> go through the list. In the
        text, <KeysOrName of="annotate.highlight" /> highlights the selection and{' '}
        <KeysOrName of="annotate.note" /> adds a note.
      </p>
    </EmptyState>
  )
}

/** Whether nothing stands in the list of all articles. */
function useIsEmpty(): boolean {
  const { view, sourceId, collectionId } = useArticles((list) => list.place)
  const { list, isKnown } = useArticleList()
  return view === 'all' && sourceId === null && collectionId === undefined && isKnown && list.total === 0
}

function NothingToRead() {
  return (
    <EmptyState icon="book" title="Nothing to read yet">
      <p>
        Bring in an article first: <KeysOrName of="import.choose" /> takes files,{' '}
        <KeysOrName of="import.paste" /> a text that you copied, <KeysOrName of="import.address" /> the
        address of a page. It opens here.
      </p>
    </EmptyState>
  )
}

function Withheld({ articleId, title }: { articleId: ArticleId; title: string }) {
  return (
    <div className="reader-withheld" role="status">
      <EmptyState
        icon="warning"
        title="Started without the last article"
        actions={<Button onClick={() => openArticlePage(articleId)}>Open anyway</Button>}
      >
        <p>
          Dateline failed while showing “<span dir="auto">{title}</span>”. The article is unchanged in the
          library, with its notes and your place in it.
        </p>
      </EmptyState>
    </div>
  )
}
