import { createElement, type ReactNode } from 'react'
import type { PaneName } from '../ui/pane-layout'
import './pane.css'

// The panel brings its own landmark.
const tags = { collections: 'nav', list: 'section', reader: 'main', panel: 'div' } as const
const labels = { collections: 'Collections', list: 'Articles', reader: 'Reader', panel: undefined } as const

/** A landmark that F6 and the skip links go to. */
export function Pane({ name, children }: { name: PaneName; children: ReactNode }) {
  return createElement(
    tags[name],
    { id: `pane-${name}`, className: 'pane', 'data-pane': name, 'aria-label': labels[name], tabIndex: -1 },
    children,
  )
}
