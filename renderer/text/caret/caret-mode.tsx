import { useEffect, useLayoutEffect, useRef } from 'react'
import { useCommand } from '../../commands/command-store'
import { isMac } from '../../ui/keys/platform'
import { announce } from '../announce-store'
import { type TextSurface, useTextSurface } from '../surface-store'
import { firstLineBelow } from '../visible-line'
import { caretMove } from './caret-keys'
import { setCaretMode, useCaret } from './caret-store'
import { caretBox, caretOffset, moveCaret, placeCaret, wordsAtCaret } from './move-caret'
import './caret.css'

/** A caret in the text, so that words can be selected without a mouse. */
export function CaretMode() {
  const surface = useTextSurface((state) => state.surface)
  const isOn = useCaret((state) => state.isOn)
  useCommand('annotate.caret', () => setCaretMode(!isOn), surface !== null)
  useEffect(() => () => setCaretMode(false), [])
  return surface && isOn ? <Caret surface={surface} /> : null
}

function Caret({ surface }: { surface: TextSurface }) {
  const bar = useRef<HTMLDivElement>(null)
  const layout = useTextSurface((state) => state.layout)
  useEffect(() => begin(surface), [surface])
  usePresses(surface)
  useLayoutEffect(() => {
    const draw = () => {
      if (bar.current) drawCaret(bar.current, surface)
    }
    draw()
    document.addEventListener('selectionchange', draw)
    return () => document.removeEventListener('selectionchange', draw)
  }, [surface, layout])
  return <div ref={bar} className="caret" aria-hidden="true" />
}

function begin(surface: TextSurface): void {
  surface.scroller.focus({ preventScroll: true })
  if (caretOffset(surface) === null) {
    const top = surface.scroller.getBoundingClientRect().top
    const line = surface.scroller.scrollTop > 8 ? firstLineBelow(surface, top) : null
    placeCaret(surface, line?.offset ?? 0)
  }
  announce('Caret on. Arrow keys move it, with Shift they select, H highlights, Escape leaves.')
}

function usePresses(surface: TextSurface): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target !== surface.scroller) return
      const move = caretMove(event, isMac)
      if (move) {
        moveCaret(surface, move)
        announce(wordsAtCaret(surface, move))
      } else if (event.key === 'Escape') end()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the keys of the text itself: while there is a caret, Escape is its own.
    surface.scroller.addEventListener('keydown', press, { capture: true })
    return () => surface.scroller.removeEventListener('keydown', press, { capture: true })
  }, [surface])
}

function end(): void {
  window.getSelection()?.removeAllRanges()
  setCaretMode(false)
  announce('Caret off')
}

function drawCaret(bar: HTMLElement, surface: TextSurface): void {
  const box = caretBox(surface)
  bar.hidden = box === null
  if (!box) return
  const page = surface.page.getBoundingClientRect()
  bar.style.left = `${box.left - page.left - 1}px`
  bar.style.top = `${box.top - page.top}px`
  bar.style.height = `${box.height}px`
  // Blinks anew from the full bar, so that it can be followed while it moves.
  for (const animation of bar.getAnimations()) animation.currentTime = 0
  const view = surface.scroller.getBoundingClientRect()
  const margin = box.height * 2
  if (box.top < view.top + margin) surface.scroller.scrollTop -= view.top + margin - box.top
  const bottom = box.top + box.height
  if (bottom > view.bottom - margin) surface.scroller.scrollTop += bottom - view.bottom + margin
}
