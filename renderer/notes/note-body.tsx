import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import { call } from '../bridge'
import { showImage } from '../text/images/image-store'
import { showError } from '../toasts/toast-store'
import { drawNote } from './draw-note'
import { ticked } from './note-tasks'

type Props = {
  body: string
  onEdit: () => void
  /** A task's box was pressed: the note as it is to be. Answers once it is stored. */
  onTick: (body: string) => Promise<void>
}

/** A note as it reads. A link of Dateline’s own is shown in the window; others ask first and open in the browser. */
export function NoteBody({ body, onEdit, onTick }: Props) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (element.current === null ? undefined : drawNote(element.current, body)), [body])

  const tick = async (pressed: Element) => {
    const index = boxesIn(element.current).findIndex((box) => box === pressed)
    const next = ticked(body, { index, drawn: boxesIn(element.current).length })
    if (next === null) {
      onEdit()
      return
    }
    await onTick(next)
    // The note was drawn anew, and its boxes with it.
    requestAnimationFrame(() => boxesIn(element.current)[index]?.focus())
  }
  const click = (event: MouseEvent) => {
    const target = event.target as Element
    const link = target.closest('a')
    if (link) {
      event.preventDefault()
      call('link.open', { url: link.href }).catch(showError)
    } else if (target.closest('.note-image') !== null) {
      enlarge(target.closest('.note-image')?.querySelector('img') ?? null)
    } else if (target.matches('input')) {
      // It is ticked once the library has it so.
      event.preventDefault()
      void tick(target)
    } else if (window.getSelection()?.isCollapsed !== false) {
      onEdit()
    }
  }
  return <div ref={element} className="note-body" onClick={click} />
}

function enlarge(image: HTMLImageElement | null): void {
  if (image === null || image.naturalWidth === 0) return
  const { alt, src, naturalWidth: width, naturalHeight: height } = image
  showImage({ image: { sha256: src.slice(src.lastIndexOf('/') + 1), width, height, alt }, caption: alt })
}

function boxesIn(element: HTMLElement | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('input[type=checkbox]') ?? [])]
}
