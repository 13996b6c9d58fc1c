import type { Bookmark } from '../../navigation/navigation-store'
import type { RevisionSet } from '../../navigation/page-kinds'
import { question } from '../../queries/question'
import { Trouble } from '../../queries/trouble'
import { useAnswer } from '../../queries/use-answer'
import { ArticleDialogs } from '../article/article-dialogs'
import { FormerText } from './former-text'
import './revision.css'

type Props = { page: RevisionSet; bookmark: Bookmark | null }

/** One of an article's texts as it was: to be read, searched and copied from. */
export function RevisionPage({ page, bookmark }: Props) {
  const { articleId, revisionId, span } = page
  const { value, error, retry } = useAnswer(question('revision.get', { articleId, revisionId }))
  return (
    <section className="revision" aria-label="Former text">
      {value !== null && <FormerText former={value} at={bookmark?.at ?? span?.start ?? 0} />}
      {value === null && error !== null && <Trouble error={error} onRetry={retry} />}
      <ArticleDialogs />
    </section>
  )
}
