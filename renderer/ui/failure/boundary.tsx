import { Component, type ReactNode, type RefObject, createRef } from 'react'
import type { WindowPart } from '../../../preload/contract/window'

/** What can be done about a part that could not be drawn. */
export type Failed = {
  /** Goes to what is shown in its place: the focus is put there where it went with the part. */
  ref: RefObject<HTMLDivElement | null>
  retry: () => void
  /** Draws it again, and where that fails too leaves its place empty: for what lies over the window. */
  sendAway: () => void
}

type BoundaryProps = {
  part: WindowPart
  /** Another value of it is another thing to draw, which is tried. */
  shows?: unknown
  fallback: (failed: Failed) => ReactNode
  onFailed?: (failed: Failed) => void
  children: ReactNode
}

type BoundaryState = { hasFailed: boolean; isSentAway: boolean; shows: unknown }
type Before = { focused: Element | null; home: HTMLElement | null }

/**
 * Where what stands in it cannot be drawn, the rest of the window goes on. What was thrown is told by `main.tsx`, once
 * for all boundaries. React has no other way to catch than a class.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState, Before> {
  override state: BoundaryState = { hasFailed: false, isSentAway: false, shows: this.props.shows }
  readonly #failed: Failed = {
    ref: createRef<HTMLDivElement>(),
    retry: () => this.setState({ hasFailed: false }),
    sendAway: () => this.setState({ hasFailed: false, isSentAway: true }),
  }

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { hasFailed: true }
  }

  static getDerivedStateFromProps({ shows }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return Object.is(shows, state.shows) ? null : { hasFailed: false, isSentAway: false, shows }
  }

  override getSnapshotBeforeUpdate(): Before {
    const focused = document.activeElement
    return { focused, home: focused?.closest<HTMLElement>('[role=tabpanel], [data-pane]') ?? null }
  }

  override componentDidUpdate(_props: BoundaryProps, before: BoundaryState, { focused, home }: Before): void {
    const { hasFailed, isSentAway } = this.state
    if (isSentAway && !hasFailed) this.setState({ isSentAway: false })
    // Children manage their own focus; only a focus that was lost with a failed part, or with its replacement, is
    // restored here.
    if (!hasFailed && !before.hasFailed) return
    if (focused !== null && !focused.isConnected) (hasFailed ? this.#failed.ref.current : home)?.focus()
  }

  override componentDidCatch(): void {
    this.props.onFailed?.(this.#failed)
  }

  override render(): ReactNode {
    const { hasFailed, isSentAway } = this.state
    if (!hasFailed) return this.props.children
    return isSentAway ? null : this.props.fallback(this.#failed)
  }
}
