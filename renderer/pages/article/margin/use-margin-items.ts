import { useDeferredValue, useMemo } from 'react'
import type { Article } from '../../../../preload/contract/article'
import type { HighlightId } from '../../../../preload/contract/common'
import { sidesThatFit } from '../../../../preload/contract/pane-layout'
import { readHighlights, spanOfHighlight, useHighlights } from '../../../highlights/highlight-store'
import { useNotes } from '../../../notes/note-store'
import { useWriting } from '../../../notes/session-store'
import { useTags } from '../../../tags/tag-store'
import { useTextSurface } from '../../../text/surface-store'
import { type MarginItem, marginItems } from './margin-items'

const none: readonly MarginItem[] = []

/** Whether a highlight stands in the text, so that its notes can stand beside it. */
export function isPlaced(highlightId: HighlightId): boolean {
  const highlight = readHighlights().find(({ id }) => id === highlightId)
  return highlight !== undefined && spanOfHighlight(highlight) !== null
}

/** What stands in the margin, once the lines of the text stand where they will stay. */
export function useMarginItems({ id }: Article) {
  const highlights = useHighlights()
  const notes = useNotes().value
  const tags = useTags(id)
  const isSettled = useTextSurface((state) => state.isSettled)
  const writing = useWriting(({ sessions }) =>
    Object.values(sessions)
      .flatMap(({ target }) => (target.on === 'highlight' ? [target.highlightId] : []))
      .join(' '),
  )
  const writingIds = useMemo(() => new Set(writing.split(' ') as HighlightId[]), [writing])
  const items = useMemo(
    () =>
      isSettled
        ? marginItems({ highlights, notes: notes ?? [], tags, isBegun: (one) => writingIds.has(one.id) })
        : none,
    [isSettled, highlights, notes, tags, writingIds],
  )
  return { items: useDeferredValue(items, none), writingIds }
}

/** A note is read and written in one place: a screen reader would meet it twice, and the cursor could be in one field only. */
export function isTabOfNotesShown({
  panelOpen,
  panelTab,
}: {
  panelOpen: boolean
  panelTab: string
}): boolean {
  return panelOpen && panelTab === 'notes' && sidesThatFit(window.innerWidth, true).panel
}
