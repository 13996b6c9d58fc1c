import { useMemo } from 'react'
import type { Article } from '../../../preload/contract/article'
import { EntityLayer } from '../../entities/marks/entity-layer'
import { ExportArticle } from '../../exporting/export-article'
import { HighlightLayer } from '../../highlights/highlight-layer'
import { PaintQuotes } from '../../quotes/paint-quotes'
import { PaintDates } from '../../timeline/paint-dates'
import { tellFailure } from '../../toasts/toast-store'
import { LayerBoundary } from '../../ui/failure/failure'
import { ArticlePane } from './article-pane'
import { NothingOpen } from './nothing-open'
import { TagQuestion } from './tag-question'
import { useArticle, useOpenArticle } from '../../text/open-article-store'
import './reader.css'
import { useShown } from '../../text/use-shown'

/** The pane in which an article is read and marked. */
export function Reader() {
  const { article: known } = useArticle()
  const at = useOpenArticle((state) => state.at)
  const article = useMemo(() => known && { ...known, readingOffset: at ?? known.readingOffset }, [known, at])
  return (
    <section className="reader" aria-label="Reader">
      {article ? <OpenArticle key={article.id} article={article} /> : <NothingOpen />}
    </section>
  )
}

function OpenArticle({ article }: { article: Article }) {
  useShown(article.id)
  return (
    <>
      <ArticlePane article={article}>
        <LayerBoundary onFailed={tellFailure('The highlights could not be shown in the text.')}>
          <HighlightLayer article={article} />
        </LayerBoundary>
        <LayerBoundary onFailed={tellFailure('The quotations could not be marked in the text.')}>
          <PaintQuotes />
        </LayerBoundary>
        <LayerBoundary onFailed={tellFailure('The dates could not be marked in the text.')}>
          <PaintDates />
        </LayerBoundary>
      </ArticlePane>
      <LayerBoundary onFailed={tellFailure('The names could not be marked in the text.')}>
        <EntityLayer />
      </LayerBoundary>
      <TagQuestion />
      <ExportArticle articleId={article.id} />
    </>
  )
}
