import { useEffect, useRef, useState } from 'react'
import type { EntityPage as EntityPageData } from '../../../preload/contract/entity'
import { call } from '../../bridge'
import {
  type Bookmark,
  openArticlePage,
  type Page,
  useBookmark,
  useHistoryButtons,
} from '../../navigation/navigation-store'
import { sentenceOf } from '../../toasts/toast-store'
import { EmptyState } from '../../ui/empty-state'
import { HistoryButtons } from '../../ui/history-buttons'
import { useScrollPlace } from '../../ui/use-scroll-place'
import './entity-page.css'

type Props = { page: Extract<Page, { on: 'entity' }>; bookmark: Bookmark | null }

/** Everything that the library knows of one person, organisation or place. */
export function EntityPage({ page, bookmark }: Props) {
  const [found, setFound] = useState<EntityPageData | null>(null)
  const [error, setError] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    call('entity.page', { of: page.of }).then(setFound, (thrown: unknown) => setError(sentenceOf(thrown)))
  }, [page.of])
  useBookmark(() => ({ at: scroller.current?.scrollTop ?? 0, focus: null }))
  useScrollPlace(scroller, bookmark?.at ?? 0, found !== null)
  return (
    <section className="entity-page" aria-label="Entity">
      <div className="pane-bar" role="toolbar" aria-label="Page">
        <HistoryButtons {...useHistoryButtons()} />
      </div>
      {error !== null && (
        <EmptyState icon="info" title="Nothing goes by that name now">
          <p>{error}</p>
        </EmptyState>
      )}
      {found !== null && (
        <div ref={scroller} className="entity-page-scroller" data-scrolls>
          <h2 tabIndex={-1} data-pane-focus>
            {found.name}
          </h2>
          <ul>
            {found.mentions.map(({ article, start, end, before, exact, after }) => (
              <li key={`${article.articleId} ${start}`}>
                <button type="button" onClick={() => openArticlePage(article.articleId, { start, end })}>
                  {before}
                  <b>{exact}</b>
                  {after}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
