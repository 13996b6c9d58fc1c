import type { PaneName } from '../../preload/contract/pane-layout'

/** The messages at the foot of the window take their turn while there are any. */
type Stop = PaneName | 'messages'

const inOrder: readonly Stop[] = ['collections', 'list', 'reader', 'panel', 'messages']

// Where each pane is worked with, best first.
const places = [
  '[data-pane-focus]',
  '[role=region][tabindex="0"]',
  '[role=tab][tabindex="0"]',
  '[tabindex="0"]',
]

/** Focus goes to where a pane is worked with, or to the pane itself where nothing in it can take it. */
export function focusPane(name: Stop): void {
  const pane = paneOf(name)
  const inside = places.map((place) => pane?.querySelector<HTMLElement>(place)).find(Boolean)
  const target = inside ?? pane
  target?.focus()
}

/** Whether the focus is in a pane. */
export function isFocusIn(name: Stop): boolean {
  return paneOf(name)?.contains(document.activeElement) === true
}

function paneOf(name: Stop) {
  return document.querySelector<HTMLElement>(`[data-pane=${name}]`)
}

/** F6 and Shift+F6: from pane to pane, round and round. */
export function focusNextPane(step: 1 | -1): void {
  const shown = inOrder.filter(isShown)
  const here = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
  const at = shown.findIndex((name) => name === here)
  const next = at === -1 ? (step === 1 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length
  const name = shown[next]
  if (name !== undefined) focusPane(name)
}

function isShown(name: Stop) {
  return paneOf(name)?.checkVisibility() === true
}
