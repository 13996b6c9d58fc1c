import type { ReactNode } from 'react'
import { HistoryButtons, type HistoryButtonsProps } from './history-buttons'
import './pane-bar.css'

/** The bar at the head of a pane. */
export function PaneBar({ children }: { children: ReactNode }) {
  return <header className="pane-bar">{children}</header>
}

type PageBarProps = { label: string; history: HistoryButtonsProps; children: ReactNode }

/** The bar at the head of a page of the centre: back, forward, and what else it has. */
export function PageBar({ label, history, children }: PageBarProps) {
  return (
    <div className="pane-bar" role="toolbar" aria-label={label}>
      <HistoryButtons {...history} />
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
