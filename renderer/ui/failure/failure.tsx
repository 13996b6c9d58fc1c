import { type ReactNode, type RefObject } from 'react'
import type { WindowPart } from '../../../preload/contract/window'
import { Boundary, type Failed } from './boundary'
import { Button } from '../button'
import { Dialog } from '../dialogs/dialog'
import { EmptyState } from '../empty-state'
import './failure.css'
import { Icon } from '../icon'

type FailureProps = {
  title: string
  /** A sentence that says what is not lost, and what the person can do. */
  children: ReactNode
  actions: ReactNode
  ref: RefObject<HTMLDivElement | null>
}

/** In the place of what could not be drawn. */
export function Failure({ title, children, actions, ref }: FailureProps) {
  return (
    <div ref={ref} className="failure" role="alert" tabIndex={-1}>
      <EmptyState icon="warning" title={title} actions={actions}>
        <p>{children}</p>
      </EmptyState>
    </div>
  )
}

export function RetryButton({ onRetry }: { onRetry: () => void }) {
  return (
    <Button icon="retry" onClick={onRetry}>
      Try again
    </Button>
  )
}

type PartProps = { part: WindowPart; title: string; shows?: unknown; children: ReactNode }

/** A pane or a tab: where it cannot be drawn, it says so in its place. */
export function PaneBoundary({ part, title, shows, children }: PartProps) {
  return (
    <Boundary
      part={part}
      shows={shows}
      fallback={({ ref, retry }) => (
        <Failure ref={ref} title={title} actions={<RetryButton onRetry={retry} />}>
          Something went wrong inside Dateline. Nothing in the library was changed, and the rest of the window
          works on.
        </Failure>
      )}
    >
      {children}
    </Boundary>
  )
}

/** A strip of one line. */
export function LineBoundary({ part, title, children }: Omit<PartProps, 'shows'>) {
  return (
    <Boundary
      part={part}
      fallback={({ ref, retry }) => (
        <div ref={ref} className="failure-line" role="alert" tabIndex={-1}>
          <Icon name="warning" />
          <span>{title}.</span>
          <Button kind="quiet" icon="retry" onClick={retry}>
            Try again
          </Button>
        </div>
      )}
    >
      {children}
    </Boundary>
  )
}

type LayerBoundaryProps = {
  shows?: unknown
  /** Says it somewhere else: a layer has no room of its own. */
  onFailed: (failed: Failed) => void
  children: ReactNode
}

/** A boundary for a layer that floats over content which works without it. */
export function LayerBoundary({ shows, onFailed, children }: LayerBoundaryProps) {
  return (
    <Boundary part="layer" shows={shows} fallback={() => null} onFailed={onFailed}>
      {children}
    </Boundary>
  )
}

type DialogBoundaryProps = {
  /** Closes the failed dialog in its owner's state, so that it is not opened again. */
  onClose: () => void
  children: ReactNode
}

/** A boundary for a dialog or a menu: where it fails, a small dialog that can be closed takes its place. */
export function DialogBoundary({ onClose, children }: DialogBoundaryProps) {
  return (
    <Boundary
      part="dialog"
      fallback={({ retry, sendAway }) => {
        const close = () => {
          onClose()
          sendAway()
        }
        const actions = (
          <>
            <Button onClick={close}>Close</Button>
            <Button kind="main" icon="retry" onClick={retry}>
              Try again
            </Button>
          </>
        )
        return (
          <Dialog
            title="This could not be shown"
            size="small"
            role="alertdialog"
            onClose={close}
            foot={actions}
          >
            <p role="alert">Something went wrong inside Dateline. Nothing in the library was changed.</p>
          </Dialog>
        )
      }}
    >
      {children}
    </Boundary>
  )
}
