import { createElement, type ReactNode } from 'react'
import { PaneBoundary } from '../ui/failure/failure'
import type { PaneName } from '../../preload/contract/pane-layout'
import './panes.css'

// The panel brings its own landmark.
const tags = { collections: 'nav', list: 'section', reader: 'main', panel: 'div' } as const
const labels = { collections: 'Collections', list: 'Articles', reader: 'Reader', panel: undefined } as const

const failures = {
  collections: 'The collections could not be shown',
  list: 'The list could not be shown',
  reader: 'This page could not be shown',
  panel: 'The side panel could not be shown',
} as const

/** A landmark that F6 and the skip links go to. */
export function Pane({ name, children }: { name: PaneName; children: ReactNode }) {
  return createElement(
    tags[name],
    { id: `pane-${name}`, className: 'pane', 'data-pane': name, 'aria-label': labels[name], tabIndex: -1 },
    <PaneBoundary part={name} title={failures[name]}>
      {children}
    </PaneBoundary>,
  )
}
