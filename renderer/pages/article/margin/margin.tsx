import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Article } from '../../../../preload/contract/article'
import type { HighlightId } from '../../../../preload/contract/common'
import { useCommand } from '../../../commands/command-store'
import { useHighlightFocus } from '../../../highlights/highlight-store'
import { offerMargin } from '../../../notes/margin-store'
import { useSettings } from '../../../settings/settings-store'
import { type TextSurface, useTextSurface } from '../../../text/surface-store'
import { goBetween } from './go-between'
import { MarginNote } from './margin-note'
import './margin.css'
import { isPlaced, isTabOfNotesShown, useMarginItems } from './use-margin-items'
import { useMarginPlaces } from './use-margin-places'
import { useWantedRoom } from './use-wanted-room'

/** The notes on highlights beside their passages, where the text leaves room for them. */
export function Margin({ article }: { article: Article }) {
  const { id } = article
  useCommand('annotate.goToNote', () => goBetween(id))
  const surface = useTextSurface((state) => (state.surface?.articleId === id ? state.surface : null))
  const room = useWantedRoom(surface)
  if (surface === null || room === null) return null
  return createPortal(<MarginNotes article={article} surface={surface} room={room} />, surface.scroller)
}

type NotesProps = {
  article: Article
  surface: TextSurface
  room: NonNullable<ReturnType<typeof useWantedRoom>>
}

function MarginNotes({ article, surface, room }: NotesProps) {
  const isEcho = useSettings(isTabOfNotesShown)
  const { items, writingIds } = useMarginItems(article)
  const activeId = useHighlightFocus((state) => state.focusedId)
  const { shown, hold } = useMarginPlaces({
    surface,
    items,
    activeId,
    keptIds: writingIds,
    width: room.width,
  })
  const list = useMovedTo(activeId)
  useEffect(() => (isEcho ? undefined : offerMargin(isPlaced)), [isEcho])
  return (
    <ol
      ref={list}
      className="margin"
      style={{ left: room.left, width: room.width }}
      aria-label="Notes in the margin"
      aria-hidden={isEcho}
    >
      {shown.map(({ item, top }) => (
        <MarginNote
          key={item.highlight.id}
          item={item}
          top={top}
          isActive={item.highlight.id === activeId}
          isWriting={!isEcho && writingIds.has(item.highlight.id)}
          isEcho={isEcho}
          hold={hold}
        />
      ))}
    </ol>
  )
}

const movingMs = 250

/** Notes glide where another one became the active one, so that the eye can follow; as the page is laid out anew they do not. */
function useMovedTo(activeId: HighlightId | null) {
  const list = useRef<HTMLOListElement>(null)
  const last = useRef(activeId)
  useEffect(() => {
    const element = list.current
    if (element === null || last.current === activeId) return
    last.current = activeId
    element.dataset['isMoving'] = 'true'
    const timer = setTimeout(() => delete element.dataset['isMoving'], movingMs)
    return () => clearTimeout(timer)
  }, [activeId])
  return list
}
