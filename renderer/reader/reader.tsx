import { useEffect } from 'react'
import type { Article } from '../../preload/contract/article'
import { reloadEntities } from '../entities/entity-store'
import { PaintMentions } from '../entities/paint-mentions'
import { ExportArticle } from '../exporting/export-article'
import { HighlightLayer } from '../highlights/highlight-layer'
import { reloadHighlights } from '../highlights/highlight-store'
import { KeepNotes } from '../notes/keep-notes'
import { reloadNotes } from '../notes/note-store'
import { Announcer } from './announcer'
import { ArticlePane } from './article-pane'
import { NothingOpen } from './nothing-open'
import { reloadCopies } from './copy-store'
import { useOpenArticle } from './open-article-store'
import './reader.css'

/** The pane in which an article is read and marked. */
export function Reader() {
  const { article, articleId } = useOpenArticle()
  useEffect(() => {
    void reloadHighlights()
    void reloadNotes()
    void reloadEntities()
    void reloadCopies()
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
      </ArticlePane>
      <ExportArticle articleId={article.id} />
    </>
  )
}
