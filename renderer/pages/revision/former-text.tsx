import { useEffect, useMemo } from 'react'
import type { FormerText as Former } from '../../../preload/contract/former-text'
import { FormerHighlights } from '../../highlights/former/former-highlights'
import { focusPane } from '../../navigation/pane-focus'
import { ArticlePage } from '../../text/article-page'
import { FindBar } from '../../text/find/find-bar'
import { TextLinks } from '../../text/text-links'
import { FormerNotes } from './former-notes'
import { RevisionBar } from './revision-bar'
import { RevisionMenu } from './revision-menu'
import { RevisionNotice } from './revision-notice'
import './revision.css'

/** A former text under its bar and what is to be known of it; `at`: where it is opened. */
export function FormerText({ former, at }: { former: Former; at: number }) {
  const { summary, factsFrom } = former
  const article = useMemo(() => ({ ...former.article, readingOffset: at }), [former, at])
  // The pane got the focus while the text was on its way.
  useEffect(() => {
    if (document.activeElement?.getAttribute('data-pane') === 'reader') focusPane('reader')
  }, [])
  return (
    <>
      <RevisionBar number={summary.number} />
      <RevisionNotice articleId={article.id} summary={summary} factsFrom={factsFrom} />
      <div className="revision-body">
        <FindBar />
        <ArticlePage article={article} isFormer>
          <FormerHighlights articleId={article.id} revisionId={summary.id} Notes={FormerNotes} />
        </ArticlePage>
        <RevisionMenu article={article} />
        <TextLinks article={article} />
      </div>
    </>
  )
}
