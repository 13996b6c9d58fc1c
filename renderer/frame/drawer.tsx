import { type ReactNode, useEffect } from 'react'
import { Pane } from './pane'
import { focusPane } from '../navigation/pane-focus'
import './panes.css'

type DrawerProps = { side: 'collections' | 'panel'; onClose: () => void; children: ReactNode }

/** A side pane over the others, where the window is too narrow for it beside them. */
export function Drawer({ side, onClose, children }: DrawerProps) {
  useEffect(() => {
    const before = document.activeElement
    // What opened it may have put the cursor into it already: into a note's editor.
    if (!before?.closest('.drawer')) focusPane(side)
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      else if (document.activeElement === document.body) focusPane('reader')
    }
  }, [side])
  return (
    <>
      <div className="drawer-scrim" onClick={onClose} />
      <div
        className="drawer"
        data-side={side}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose()
        }}
      >
        <Pane name={side}>{children}</Pane>
      </div>
    </>
  )
}
