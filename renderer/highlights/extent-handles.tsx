import { type PointerEvent, useLayoutEffect, useRef } from 'react'
import type { HighlightId } from '../../preload/contract/common'
import { offsetNear } from '../anchoring/hit-testing'
import type { TextSpan } from '../anchoring/passage'
import { rangeOf } from '../anchoring/text-map'
import type { Edge } from '../anchoring/word-edges'
import { type TextSurface, useTextSurface } from '../text/surface-store'
import { beginDrag, cancelExtent, dragEdge, keepExtent, useExtent } from './extent-store'
import { wordsOfHighlight, useHighlightFocus, useHighlights } from './highlight-store'

/**
 * A handle at either end of the highlight in focus, or else of the one under the pointer. They are for the pointer alone: keys
 * move the ends by commands.
 */
export function ExtentHandles({ surface }: { surface: TextSurface }) {
  const { focusedId, hoveredId } = useHighlightFocus()
  const moving = useExtent((state) => state.moving)
  const shownId = moving?.highlightId ?? focusedId ?? hoveredId
  const highlight = useHighlights().find(({ id }) => id === shownId)
  const span = highlight?.id === moving?.highlightId ? moving?.span : highlight && wordsOfHighlight(highlight)
  if (highlight === undefined || span === undefined || span === null) return null
  const { id, color } = highlight
  return (
    <div aria-hidden="true" data-color={color}>
      <Handle surface={surface} id={id} span={span} edge="start" />
      <Handle surface={surface} id={id} span={span} edge="end" />
    </div>
  )
}

type HandleProps = { surface: TextSurface; id: HighlightId; span: TextSpan; edge: Edge }

function Handle({ surface, id, span, edge }: HandleProps) {
  const element = useRef<HTMLDivElement>(null)
  const layout = useTextSurface((state) => state.layout)
  const pieces = useTextSurface((state) => state.pieces)
  const { start, end } = span
  useLayoutEffect(() => {
    if (element.current !== null) place(element.current, surface, { start, end }, edge)
  }, [surface, start, end, edge, layout, pieces])
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    const middle = middleOf(surface, span, edge)
    if (event.button !== 0 || middle === null) return
    event.preventDefault()
    event.stopPropagation()
    beginDrag(id)
    swallowClick()
    followDrag(surface, id, edge, { x: event.clientX, y: event.clientY }, middle)
  }
  return (
    <div
      ref={element}
      className="highlight-handle"
      data-edge={edge}
      data-floating=""
      onPointerDown={begin}
      onClick={(event) => event.stopPropagation()}
    />
  )
}

/** The box of the letter at an end. */
function letterAt(surface: TextSurface, { start, end }: TextSpan, edge: Edge): DOMRect | undefined {
  const letter = edge === 'start' ? { start, end: start + 1 } : { start: end - 1, end }
  const boxes = [...(rangeOf(surface.map(), letter)?.getClientRects() ?? [])]
  return edge === 'start' ? boxes[0] : boxes.at(-1)
}

function isRightToLeft(surface: TextSurface): boolean {
  return getComputedStyle(surface.page).direction === 'rtl'
}

type Point = { x: number; y: number }

function middleOf(surface: TextSurface, span: TextSpan, edge: Edge): Point | null {
  const box = letterAt(surface, span, edge)
  if (box === undefined) return null
  const isLeft = (edge === 'start') !== isRightToLeft(surface)
  return { x: isLeft ? box.left : box.right, y: (box.top + box.bottom) / 2 }
}

function place(element: HTMLElement, surface: TextSurface, span: TextSpan, edge: Edge): void {
  const middle = middleOf(surface, span, edge)
  const box = letterAt(surface, span, edge)
  element.hidden = middle === null
  if (middle === null || box === undefined) return
  const page = surface.page.getBoundingClientRect()
  element.style.left = `${middle.x - page.left}px`
  element.style.top = `${box.bottom - page.top}px`
}

/** Letting go of a handle over the text is no click on its words. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation()
  const letGo = () => {
    window.removeEventListener('pointerup', letGo, true)
    window.removeEventListener('pointercancel', letGo, true)
    setTimeout(() => window.removeEventListener('click', swallow, true))
  }
  window.addEventListener('click', swallow, true)
  window.addEventListener('pointerup', letGo, true)
  window.addEventListener('pointercancel', letGo, true)
}

/**
 * Follows the pointer until it is let go. The handle hangs below its line: what it points at is as far from the pointer as it
 * was when the handle was taken.
 */
function followDrag(surface: TextSurface, id: HighlightId, edge: Edge, taken: Point, middle: Point): void {
  let frame = 0
  let at = taken
  surface.page.dataset.isMoving = ''
  const follow = () => {
    const offset = offsetNear(surface.map(), at.x - taken.x + middle.x, at.y - taken.y + middle.y)
    if (offset !== null) dragEdge(id, edge, offset)
  }
  const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
    at = { x, y }
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(follow)
  }
  const end = (isKept: boolean) => {
    cancelAnimationFrame(frame)
    if (isKept && at !== taken) follow()
    delete surface.page.dataset.isMoving
    for (const [name, listener] of listeners) window.removeEventListener(name, listener, true)
    if (isKept) void keepExtent()
    else cancelExtent()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    end(false)
  }
  const listeners = [
    ['pointermove', move],
    ['pointerup', () => end(true)],
    ['pointercancel', () => end(false)],
    ['keydown', press],
  ] as [string, EventListener][]
  for (const [name, listener] of listeners) window.addEventListener(name, listener, true)
}
