import type { Article } from '../../preload/contract/article'
import { NameLayer } from '../entities/name-layer'
import { ExportArticle } from '../exporting/export-article'
import { HighlightLayer } from '../highlights/highlight-layer'
import { PaintQuotes } from '../quotes/paint-quotes'
import { PaintDates } from '../timeline/paint-dates'
import { ArticlePane } from './article-pane'
import { NothingOpen } from './nothing-open'
import { useOpenArticle } from './open-article-store'
import './reader.css'

/** The pane in which an article is read and marked. */
export function Reader() {
  const article = useOpenArticle((state) => state.article)
  return (
    <section className="reader" aria-label="Reader">
      {article ? <OpenArticle key={article.id} article={article} /> : <NothingOpen />}
    </section>
  )
}

function OpenArticle({ article }: { article: Article }) {
  return (
    <>
      <ArticlePane article={article}>
        <HighlightLayer article={article} />
        <PaintQuotes />
        <PaintDates />
      </ArticlePane>
      <NameLayer />
      <ExportArticle articleId={article.id} />
    </>
  )
}
