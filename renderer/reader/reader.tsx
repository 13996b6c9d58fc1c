import { useEffect } from 'react'
import type { Article } from '../../preload/contract/article'
import { reloadEntities } from '../entities/entity-store'
import { PaintMentions } from '../entities/paint-mentions'
import { ExportArticle } from '../exporting/export-article'
import { HighlightLayer } from '../highlights/highlight-layer'
import { KeepNotes } from '../notes/keep-notes'
import { reloadNotes } from '../notes/note-store'
import { QuoteLayer } from '../quotes/quote-layer'
import { TimelineLayer } from '../timeline/timeline-layer'
import { Announcer } from './announcer'
import { ArticlePane } from './article-pane'
import { NothingOpen } from './nothing-open'
import { useOpenArticle } from './open-article-store'
import './reader.css'

/** The pane in which an article is read and marked. */
export function Reader() {
  const { article, articleId } = useOpenArticle()
  useEffect(() => {
    void reloadNotes()
    void reloadEntities()
  }, [articleId])
  return (
    <section className="reader" aria-label="Reader">
      {article ? <OpenArticle key={article.id} article={article} /> : <NothingOpen />}
      <KeepNotes />
      <Announcer />
    </section>
  )
}

function OpenArticle({ article }: { article: Article }) {
  return (
    <>
      <ArticlePane article={article}>
        <HighlightLayer article={article} />
        <PaintMentions />
        <QuoteLayer article={article} />
        <TimelineLayer articleId={article.id} />
      </ArticlePane>
      <ExportArticle articleId={article.id} />
    </>
  )
}
