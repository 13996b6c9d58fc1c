import type { PaneName } from '../../preload/contract/pane-layout'

const inOrder: readonly PaneName[] = ['collections', 'list', 'reader', 'panel']

// Where each pane is worked with, best first.
const places = [
  '[data-pane-focus]',
  '[role=region][tabindex="0"]',
  '[role=tab][tabindex="0"]',
  '[tabindex="0"]',
]

/** Focus goes to where a pane is worked with, or to the pane itself where nothing in it can take it. */
export function focusPane(name: PaneName): void {
  const pane = paneOf(name)
  const inside = places.map((place) => pane?.querySelector<HTMLElement>(place)).find(Boolean)
  const target = inside ?? pane
  target?.focus()
}

function paneOf(name: PaneName) {
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

function isShown(name: PaneName) {
  return paneOf(name)?.checkVisibility() === true
}
