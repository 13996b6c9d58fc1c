import type { ReactNode } from 'react'
import './pane-bar.css'

type PaneBarProps = {
  /** Names it where it is a toolbar. */
  label?: string
  children: ReactNode
}

/** The bar at the head of a pane. */
export function PaneBar({ label, children }: PaneBarProps) {
  if (label === undefined) return <header className="pane-bar">{children}</header>
  return (
    <div className="pane-bar" role="toolbar" aria-label={label}>
      {children}
    </div>
  )
}

/** The title in the bar, and how many things the pane lists. */
export function PaneTitle({ count = 0, children }: { count?: number; children: ReactNode }) {
  return (
    <h2 className="pane-title">
      {children}
      {count > 0 && <span className="pane-count"> {count.toLocaleString()}</span>}
    </h2>
  )
}

/** What the pane has below its bar. */
export function PaneBody({ children }: { children: ReactNode }) {
  return <div className="pane-body">{children}</div>
}
