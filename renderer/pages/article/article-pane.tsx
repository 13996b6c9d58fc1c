import type { ReactNode } from 'react'
import type { Article } from '../../../preload/contract/article'
import { ArticleNotices } from './article-notices'
import { ArticleViews } from './article-views'
import { CaretHint } from '../../text/caret/caret-hint'
import { FindBars } from './find-bars'
import { ReaderBar } from './reader-bar'
import { TextLinks } from '../../text/text-links'
import { lazyComponent } from '../../ui/lazy'

const ArticleDialogs = lazyComponent(async () => (await import('./article-dialogs')).ArticleDialogs)

/** An open article under its bar. The layers that float over its text are given as children. */
export function ArticlePane({ article, children }: { article: Article; children: ReactNode }) {
  return (
    <>
      <ReaderBar article={article} />
      <ArticleNotices article={article} />
      <div className="reader-body">
        <FindBars articleId={article.id} />
        <ArticleViews article={article}>{children}</ArticleViews>
        <CaretHint />
        <TextLinks article={article} />
      </div>
      <ArticleDialogs />
    </>
  )
}
