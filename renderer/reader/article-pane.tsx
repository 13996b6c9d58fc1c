import type { ReactNode } from 'react'
import type { Article } from '../../preload/contract/article'
import { ArticlePage } from './article-page'
import { CaretHint } from './caret/caret-hint'
import { FindBar } from './find/find-bar'
import { OriginalDialog } from './original-dialog'
import { RevisionsDialog } from './revisions-dialog'
import { ReaderBar } from './reader-bar'
import { SummaryBar } from './summary-bar'

/** An open article under its bar. What floats over its words is handed in. */
export function ArticlePane({ article, children }: { article: Article; children: ReactNode }) {
  return (
    <>
      <ReaderBar article={article} />
      {article.isSummary && article.deletedAt === null && <SummaryBar article={article} />}
      <div className="reader-body">
        <FindBar />
        <ArticlePage article={article}>{children}</ArticlePage>
        <CaretHint />
      </div>
      <OriginalDialog />
      <RevisionsDialog />
    </>
  )
}
