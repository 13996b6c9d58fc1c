import { create } from 'zustand'
import { isOneColumn } from '../../preload/contract/pane-layout'
import { focusPane } from './pane-focus'
import { useWindowWidth } from './window-width'

type Front = 'list' | 'reader'

const useFrontPane = create<{ front: Front }>(() => ({ front: 'list' }))

/** Which of list and reader is seen, where they have one column together and lie on each other; undefined where both are. */
export function useFront(): Front | undefined {
  const front = useFrontPane((panes) => panes.front)
  return isOneColumn(useWindowWidth()) ? front : undefined
}

/** What has the focus is seen: whichever of the two took it last lies in front. */
export function followFocus(target: Element): void {
  const name = target.closest<HTMLElement>('[data-pane]')?.dataset['pane']
  if (name === 'list' || name === 'reader') useFrontPane.setState({ front: name })
}

/** Brings the reader or the list to the front, where only one of them is seen. */
export function bringToFront(name: Front): void {
  if (isOneColumn(window.innerWidth)) focusPane(name)
}
