import { useEffect, useRef, useState } from 'react'
import type { ListedEntity } from '../../../preload/contract/entity'
import { call } from '../../bridge'
import {
  type Bookmark,
  openEntityPage,
  type Page,
  useBookmark,
  useHistoryButtons,
} from '../../navigation/navigation-store'
import { showError } from '../../toasts/toast-store'
import { HistoryButtons } from '../../ui/history-buttons'
import { useScrollPlace } from '../../ui/use-scroll-place'
import '../page/entity-page.css'

type Props = { page: Extract<Page, { on: 'names' }>; bookmark: Bookmark | null }

/** Who and what is named in the library. */
export function NamesPage({ page, bookmark }: Props) {
  const [names, setNames] = useState<readonly ListedEntity[]>([])
  const scroller = useRef<HTMLUListElement>(null)
  useEffect(() => {
    call('entity.list', { ...page.filter, after: null, limit: 100 }).then(
      ({ entities }) => setNames(entities),
      showError,
    )
  }, [page.filter])
  useBookmark(() => ({ at: scroller.current?.scrollTop ?? 0, focus: null }))
  useScrollPlace(scroller, bookmark?.at ?? 0, names.length > 0)
  return (
    <section className="names-page" aria-label="Names">
      <div className="pane-bar" role="toolbar" aria-label="Page">
        <HistoryButtons {...useHistoryButtons()} />
        <h2 className="pane-title" tabIndex={-1} data-pane-focus>
          Names
        </h2>
      </div>
      <ul ref={scroller} className="entity-page-scroller" data-scrolls>
        {names.map(({ ref, kind, name }) => (
          <li key={`${kind} ${name}`}>
            <button type="button" onClick={() => openEntityPage(ref)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
