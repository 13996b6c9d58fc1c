import { useCallback, useEffect, useRef, useState } from 'react'
import type { EntityPage as EntityPageData } from '../../../preload/contract/entity'
import { type Bookmark, keyOfRef, type Page, resetPage, useBookmark } from '../../navigation/navigation-store'
import { followNotesOf } from '../../notes/note-store'
import { tabId } from '../../ui/tabs'
import { focusKeyIn, useScrollPlace } from '../../ui/use-scroll-place'
import { useTakenFocus } from '../../ui/use-taken-focus'
import { Contents, panelId } from './contents'
import { EntityBar } from './entity-bar'
import { EntityHead } from './entity-head'
import './entity-page.css'
import './passages.css'
import { GonePage } from './gone-page'
import { later } from '../../ui/later'
import { isGone, usePageAnswer } from './questions'
import { Section } from './sections'

const MergePage = later(async () => (await import('./merge-page')).MergePage)

type Props = { page: Extract<Page, { on: 'entity' }>; bookmark: Bookmark | null }

/** Everything that the library knows of one person, organisation or place. */
export function EntityPage({ page, bookmark }: Props) {
  const { value: found, error, live } = usePageAnswer(page.of)
  const [isRenaming, setIsRenaming] = useState(false)
  const [isMerging, setIsMerging] = useState(false)
  const isThere = found !== null && !isGone(error)
  return (
    <section className="entity-page" aria-label={found?.name ?? 'Entity'}>
      <EntityBar
        found={isThere ? found : null}
        onRename={() => setIsRenaming(true)}
        onMerge={() => setIsMerging(true)}
      />
      {isThere && isMerging && <MergePage found={found} onClose={() => setIsMerging(false)} />}
      {isThere ? (
        <Found
          key={keyOfRef(found.ref)}
          {...{ page, bookmark, found, isRenaming }}
          onRenamed={() => setIsRenaming(false)}
        />
      ) : (
        error !== null && <GonePage error={error} name={found?.name ?? null} onRetry={live.retry} />
      )}
    </section>
  )
}

type FoundProps = Props & { found: EntityPageData; isRenaming: boolean; onRenamed: () => void }

function Found({ page, bookmark, found, isRenaming, onRenamed }: FoundProps) {
  const scroller = useRef<HTMLDivElement>(null)
  // A section's rows ask what scrolls as they are drawn: before it is there they would find nothing.
  const [isMounted, setIsMounted] = useState(false)
  const mount = useCallback((element: HTMLDivElement | null) => {
    scroller.current = element
    setIsMounted(element !== null)
  }, [])
  const { section } = page
  useBookmark(() => ({ at: scroller.current?.scrollTop ?? 0, focus: focusKeyIn(scroller.current) }))
  useScrollPlace(scroller, bookmark?.at ?? 0, isMounted, bookmark?.focus ?? null)
  useTakenFocus(scroller)
  useEffect(() => {
    followNotesOf(found.entityId)
    return () => followNotesOf(null)
  }, [found.entityId])
  return (
    <div ref={mount} className="entity-page-scroller" data-scrolls>
      <EntityHead found={found} isRenaming={isRenaming} onRenamed={onRenamed} />
      <Contents
        section={section}
        onChoose={(chosen) => {
          resetPage({ ...page, section: chosen })
          stayAtContents(scroller.current)
        }}
      />
      <div id={panelId} className="entity-section" role="tabpanel" aria-labelledby={tabId(panelId, section)}>
        {isMounted && <Section key={section} {...{ section, found, scroller }} />}
      </div>
    </div>
  )
}

/** Another section begins at its top, the row of sections above it. */
function stayAtContents(scroller: HTMLElement | null): void {
  const head = scroller?.querySelector<HTMLElement>('.entity-head')
  if (scroller && head) scroller.scrollTop = Math.min(scroller.scrollTop, head.offsetHeight)
}
