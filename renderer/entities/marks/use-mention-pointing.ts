import { useEffect } from 'react'
import { offsetAtPoint } from '../../anchoring/hit-testing'
import { highlightsAt, readHighlights } from '../../highlights/highlight-store'
import { type TextSurface, useTextSurface } from '../../text/surface-store'
import { readEntities } from '../entity-store'
import { type MentionAt, mentionAtOffset } from './mention-at'
import { openEntityMenu } from '../entity-dialog-store'
import { useEntityView } from '../entity-view-store'
import { boxAt } from '../../ui/menus/place-beside'

type Under = { offset: number; found: MentionAt }

/** While all mentions are shown in the text, a click on one opens its menu; where a highlight lies too, a right click. */
export function useMentionPointing(): void {
  const surface = useTextSurface((state) => state.surface)
  const isShown = useEntityView((view) => view.isShownInText)
  useEffect(() => {
    if (!surface || !isShown) return
    const { page } = surface
    let frame = 0
    const move = (event: PointerEvent) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        page.classList.toggle('over-mention', event.buttons === 0 && under(surface, event) !== null)
      })
    }
    const click = (event: MouseEvent) => {
      if (window.getSelection()?.isCollapsed === false) return
      const here = under(surface, event)
      if (here && !isHighlighted(here.offset)) openMenuAt(here, event)
    }
    const context = (event: MouseEvent) => {
      // Selected words have a menu of their own.
      if (window.getSelection()?.isCollapsed === false) return
      const here = under(surface, event)
      if (!here) return
      event.preventDefault()
      openMenuAt(here, event)
    }
    page.addEventListener('pointermove', move)
    page.addEventListener('click', click)
    page.addEventListener('contextmenu', context)
    return () => {
      cancelAnimationFrame(frame)
      page.classList.remove('over-mention')
      page.removeEventListener('pointermove', move)
      page.removeEventListener('click', click)
      page.removeEventListener('contextmenu', context)
    }
  }, [surface, isShown])
}

function under(surface: TextSurface, event: MouseEvent): Under | null {
  if ((event.target as Element).closest('[data-floating], button')) return null
  const offset = offsetAtPoint(surface.map(), event.clientX, event.clientY)
  const found = offset === null ? null : mentionAtOffset(readEntities()?.entities ?? [], offset)
  return offset === null || found === null ? null : { offset, found }
}

function isHighlighted(offset: number) {
  return highlightsAt(readHighlights(), offset).length > 0
}

function openMenuAt({ found }: Under, event: MouseEvent): void {
  openEntityMenu({ of: 'both', ...found, anchor: boxAt(event) })
}
