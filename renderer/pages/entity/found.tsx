import { useCallback, useEffect, useRef, useState } from 'react'
import type { EntityPage } from '../../../preload/contract/entity'
import { type Bookmark, resetPage, useBookmark } from '../../navigation/navigation-store'
import { entityPages, type EntitySet } from '../../navigation/page-kinds'
import { followNotesOf } from '../../notes/note-store'
import { tabId } from '../../ui/tabs'
import { focusKeyIn, useScrollPlace } from '../../ui/lists/use-scroll-place'
import { useTakenFocus } from '../../ui/use-taken-focus'
import { Contents, panelId } from './contents'
import { EntityHead } from './entity-head'
import { Section } from './sections/sections'

type FoundProps = {
  page: EntitySet
  bookmark: Bookmark | null
  found: EntityPage
  isRenaming: boolean
  onRenamed: () => void
}

/** The page of an entity that there is: its head, the row of its sections, and one of them. */
export function Found({ page, bookmark, found, isRenaming, onRenamed }: FoundProps) {
  const scroller = useRef<HTMLDivElement>(null)
  // A section's rows look for the scrolling element as they are drawn, so it must be on the page before them.
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
          resetPage(entityPages.pageOf({ ...page, section: chosen }))
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
