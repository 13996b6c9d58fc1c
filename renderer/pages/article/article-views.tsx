import type { ReactNode } from 'react'
import type { Article } from '../../../preload/contract/article'
import { useCommand } from '../../commands/command-store'
import { tellFailure } from '../../toasts/toast-store'
import { LayerBoundary } from '../../ui/failure/failure'
import { lazyComponent } from '../../ui/lazy'
import { ArticlePage } from '../../text/article-page'
import { togglePages, usePages } from './pages-store'

const TextMenu = lazyComponent(async () => (await import('./menus/text-menu')).TextMenu)
const Margin = lazyComponent(async () => (await import('./margin/margin')).Margin)
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
        <LayerBoundary onFailed={tellFailure('The menu of the text could not be shown.')}>
          <TextMenu article={article} />
        </LayerBoundary>
        <LayerBoundary onFailed={tellFailure('The notes beside the text could not be shown.')}>
          <Margin article={article} />
        </LayerBoundary>
      </div>
    </div>
  )
}
