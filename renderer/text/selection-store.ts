import { create } from 'zustand'
import type { TextSpan } from '../anchoring/passage'
import { trimSpan, wholeCharacters } from '../anchoring/passage'
import { spanOf } from '../anchoring/text-map'
import { currentSurface } from './surface-store'

type SelectedText = {
  /** What of the article is selected, white space at its ends left out. */
  span: TextSpan | null
  /** The pointer is up and the keys are at rest: time to offer something. */
  isSettled: boolean
}

export const useSelectedText = create<SelectedText>(() => ({ span: null, isSettled: false }))

// A person who holds an arrow key down is still selecting.
const keysAtRestMs = 250

/** Keeps the store in step with the document's selection until the returned function is called. */
export function followSelection(): () => void {
  let isPointerDown = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = () => useSelectedText.setState({ isSettled: true })
  const change = () => {
    clearTimeout(timer)
    useSelectedText.setState({ span: selectedSpan(), isSettled: false })
    if (!isPointerDown) timer = setTimeout(settle, keysAtRestMs)
  }
  const down = () => (isPointerDown = true)
  const up = () => {
    isPointerDown = false
    // The selection of a double click is there only after its pointer event.
    setTimeout(settle)
  }
  const events = { selectionchange: change, pointerdown: down, pointerup: up, pointercancel: up }
  for (const [name, listener] of Object.entries(events)) document.addEventListener(name, listener)
  return () => {
    clearTimeout(timer)
    for (const [name, listener] of Object.entries(events)) document.removeEventListener(name, listener)
    useSelectedText.setState({ span: null, isSettled: false })
  }
}

function selectedSpan(): TextSpan | null {
  const surface = currentSurface()
  const selection = window.getSelection()
  if (!surface || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(surface.page)) return null
  const span = spanOf(surface.map(), range)
  const trimmed = span && trimSpan(surface.text, span)
  return trimmed && wholeCharacters(surface.text, trimmed)
}

/** Reads the selection at this moment: the document's event for a change comes only some time after it. */
export function readSelection(): TextSpan | null {
  const span = selectedSpan()
  useSelectedText.setState({ span })
  return span
}

/**
 * The selection is done with, and a caret stays at its end. With a span, only that selection is: the person may
 * be dragging over other words by the time the library has answered.
 */
export function dropSelection(used?: TextSpan): void {
  const now = selectedSpan()
  if (used && now && (now.start !== used.start || now.end !== used.end)) return
  window.getSelection()?.collapseToEnd()
  useSelectedText.setState({ span: null, isSettled: false })
}
