import { create } from 'zustand'
import { focusPane } from './pane-focus'

type Front = 'list' | 'reader'

/** Where the window has room for one column alone, the list and the reader lie on each other. */
type FrontPane = { isOneColumn: boolean; front: Front }

export const useFrontPane = create<FrontPane>(() => ({ isOneColumn: false, front: 'list' }))

/** What has the focus is seen: whichever of the two took it last lies in front. */
export function followFocus(target: Element): void {
  const name = target.closest<HTMLElement>('[data-pane]')?.dataset['pane']
  if (name === 'list' || name === 'reader') useFrontPane.setState({ front: name })
}

/** Brings the reader or the list to the front, where only one of them is seen. */
export function bringToFront(name: Front): void {
  if (useFrontPane.getState().isOneColumn) focusPane(name)
}
