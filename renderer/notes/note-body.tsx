import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'
import { drawNote } from './draw-note'

/** A note as it reads. A link of Dateline’s own is shown in the window; others ask first and open in the browser. */
export function NoteBody({ body, onEdit }: { body: string; onEdit: () => void }) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (element.current === null ? undefined : drawNote(element.current, body)), [body])

  const click = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    if (link) {
      event.preventDefault()
      call('link.open', { url: link.href }).catch(showError)
    } else if (window.getSelection()?.isCollapsed !== false) {
      onEdit()
    }
  }
  return <div ref={element} className="note-body" onClick={click} />
}
