import type { ReactNode } from 'react'
import type { Article } from '../../../preload/contract/article'
import { useCommand } from '../../commands/command-store'
import { lazyComponent } from '../../ui/lazy'
import { ArticlePage } from '../../text/article-page'
import { togglePages, usePages } from './pages-store'

const PdfPages = lazyComponent(async () => (await import('./pdf/pdf-pages')).PdfPages)

/** The article's text, and beside it the pages of the PDF that it was read from where the person wants to see them. */
export function ArticleViews({ article, children }: { article: Article; children: ReactNode }) {
  const areShown = usePages((state) => state.areShown) && article.isPdf
  useCommand('view.togglePages', togglePages, article.isPdf)
  return (
    <div className="reader-views">
      {areShown && (
        <div className="reader-view">
          <PdfPages article={article} />
        </div>
      )}
      <div className="reader-view">
        <ArticlePage article={article}>{children}</ArticlePage>
      </div>
    </div>
  )
}
