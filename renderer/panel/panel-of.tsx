import type { Article } from '../../preload/contract/article'
import { openArticlePage, useVisit } from '../navigation/navigation-store'
import { articlePages, revisionPages } from '../navigation/page-kinds'
import './panel-of.css'

const ownPages = [articlePages.on, revisionPages.on]

/** Says which article the panel is about, and leads back to it, while another page takes the place of its text. */
export function PanelOf({ article: { id, title } }: { article: Article }) {
  const visit = useVisit()
  if (visit === null || ownPages.includes(visit.page.on)) return null
  return (
    <p className="panel-of">
      From the article{' '}
      <button type="button" title="Back to the article" onClick={() => openArticlePage(id)}>
        {title}
      </button>
    </p>
  )
}
