import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { TextSpan } from '../../anchoring/passage'
import { rangeOf } from '../../anchoring/text-map'
import { type TextSurface, useTextSurface } from '../../text/surface-store'
import { takeEntering } from '../popover-store'
import { placePopover } from './place-popover'

type FloatingProps = {
  surface: TextSurface
  /** The words, or the image, that it is about. */
  at: TextSpan | HTMLElement
  label: string
  onClose: () => void
  children: ReactNode
}

/** A small toolbar at a passage or an image. It lies on the page, so it moves with its words as they scroll. */
export function Floating({ surface, at, label, onClose, children }: FloatingProps) {
  const element = useRef<HTMLDivElement>(null)
  const layout = useTextSurface((state) => state.layout)
  const image = at instanceof HTMLElement ? at : null
  const { start, end } = at instanceof HTMLElement ? nowhere : at
  useLayoutEffect(() => {
    if (element.current) place(element.current, surface, image ?? { start, end })
  }, [surface, image, start, end, layout, children])

  useLayoutEffect(() => {
    if (takeEntering()) element.current?.querySelector('button')?.focus()
  }, [])

  // A person who entered the toolbar by keyboard gets the focus back in the text when it closes.
  useLayoutEffect(() => {
    const toolbar = element.current
    return () => {
      if (toolbar?.contains(document.activeElement)) surface.scroller.focus({ preventScroll: true })
    }
  }, [surface])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      surface.scroller.focus({ preventScroll: true })
      onClose()
    }
    moveFocus(event)
  }
  return (
    <div
      ref={element}
      className="floating"
      role="toolbar"
      aria-label={label}
      data-floating=""
      onKeyDown={onKeyDown}
      // A press on a button would take the selection away before the button could use it.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  )
}

const nowhere: TextSpan = { start: 0, end: 0 }

function place(element: HTMLElement, surface: TextSurface, at: TextSpan | HTMLElement): void {
  const boxes = at instanceof HTMLElement ? [at] : [rangeOf(surface.map(), at)]
  const lines = boxes.flatMap((box) => [...(box?.getClientRects() ?? [])]).filter((box) => box.width > 0)
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return
  const { left, top } = placePopover(
    { first, last },
    { width: element.offsetWidth, height: element.offsetHeight },
    viewOf(surface.scroller),
  )
  const page = surface.page.getBoundingClientRect()
  element.style.left = `${left - page.left}px`
  element.style.top = `${top - page.top}px`
}

/** What is seen of the text: without the bar by which it is scrolled, under which a toolbar would make the text wider. */
function viewOf(scroller: HTMLElement) {
  const { left, top, bottom } = scroller.getBoundingClientRect()
  return { left, top, bottom, right: left + scroller.clientWidth }
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: buttons.length - 1,
  }
  const next = to[event.key]
  if (next === undefined) return
  event.preventDefault()
  event.stopPropagation()
  buttons.at(next % buttons.length)?.focus()
}
