import { layoutOf, type PaneName, sidesThatFit } from '../../preload/contract/pane-layout'
import type { Settings } from '../../preload/contract/settings'

const names: readonly PaneName[] = ['collections', 'list', 'reader', 'panel']

type Shown = Pick<Settings, 'panes' | 'collectionsOpen' | 'panelOpen'>

/**
 * The panes of the window without anything in them, as they will stand: what the page shows until its script has drawn
 * them. A drawing, because the content security policy allows no style in the markup.
 */
export function shellOf({ panes, collectionsOpen, panelOpen }: Shown, width: number): string {
  const fits = sidesThatFit(width, panelOpen)
  const open = { collections: collectionsOpen && fits.collections, panel: panelOpen && fits.panel }
  const layout = layoutOf(panes, open, width)
  const shown = names.filter((name) => layout[name] > 0)
  // Between two panes lies an edge, one pixel wide.
  const forPanes = width - (shown.length - 1)
  let left = 0
  const shapes = shown.map((name, at) => {
    const end = left + (layout[name] / 100) * forPanes
    const rect = (what: string, from: number, to: number) =>
      `<rect class="shell-${what}" x="${Math.round(from)}" width="${Math.round(to) - Math.round(from)}" height="100%"/>`
    const drawn = rect(name, left, end) + (at < shown.length - 1 ? rect('edge', end, end + 1) : '')
    left = end + 1
    return drawn
  })
  return `<svg class="shell" aria-hidden="true">${shapes.join('')}</svg>`
}
