import type { ArticleId } from '../../../preload/contract/common'
import { KeysOrName } from '../../commands/command-keys'
import { openArticlePage } from '../../navigation/navigation-store'
import { Trouble } from '../../queries/trouble'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Spinner } from '../../ui/progress'
import { useArticle, useOpenArticle } from '../../text/open-article-store'

/** The reader without an article: nothing chosen, one on its way, or one that cannot be shown or was not opened. */
export function NothingOpen() {
  const { articleId, withheld } = useOpenArticle()
  const { error, retry } = useArticle()
  if (error !== null) return <Trouble title="This article cannot be shown" error={error} onRetry={retry} />
  if (articleId !== null) {
    return (
      <div className="reader-loading">
        <Spinner label="Opening article…" />
      </div>
    )
  }
  if (withheld !== null) return <Withheld {...withheld} />
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
