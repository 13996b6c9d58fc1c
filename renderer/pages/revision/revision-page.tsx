import { useEffect, useMemo } from 'react'
import type { FormerText } from '../../../preload/contract/former-text'
import { FormerHighlights } from '../../highlights/former/former-highlights'
import type { Bookmark } from '../../navigation/navigation-store'
import type { RevisionSet } from '../../navigation/page-kinds'
import { focusPane } from '../../navigation/pane-focus'
import { question } from '../../queries/question'
import { Trouble } from '../../queries/trouble'
import { useAnswer } from '../../queries/use-answer'
import { ArticlePage } from '../../text/article-page'
import { FindBar } from '../../text/find/find-bar'
import { TextLinks } from '../../text/text-links'
import { ArticleDialogs } from '../article/article-dialogs'
import { RevisionBar } from './revision-bar'
import { RevisionMenu } from './revision-menu'
import { RevisionNotice } from './revision-notice'
import './revision.css'

type Props = { page: RevisionSet; bookmark: Bookmark | null }

/** One of an article's texts as it was: to be read, searched and copied from. */
export function RevisionPage({ page, bookmark }: Props) {
  const { articleId, revisionId, span } = page
  const { value, error, retry } = useAnswer(question('revision.get', { articleId, revisionId }))
  return (
    <section className="revision" aria-label="Former text">
      {value !== null && <Former former={value} at={bookmark?.at ?? span?.start ?? 0} />}
      {value === null && error !== null && <Trouble error={error} onRetry={retry} />}
      <ArticleDialogs />
    </section>
  )
}

function Former({ former, at }: { former: FormerText; at: number }) {
  const { summary } = former
  const article = useMemo(() => ({ ...former.article, readingOffset: at }), [former, at])
  // The pane got the focus while the text was on its way.
  useEffect(() => {
    if (document.activeElement?.getAttribute('data-pane') === 'reader') focusPane('reader')
  }, [])
  return (
    <>
      <RevisionBar number={summary.number} />
      <RevisionNotice articleId={article.id} summary={summary} />
      <div className="revision-body">
        <FindBar />
        <ArticlePage article={article} isFormer>
          <FormerHighlights articleId={article.id} revisionId={summary.id} />
        </ArticlePage>
        <RevisionMenu article={article} />
        <TextLinks article={article} />
      </div>
    </>
  )
}
