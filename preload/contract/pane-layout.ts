export type PaneName = 'collections' | 'list' | 'reader' | 'panel'
type PaneShares = Record<PaneName, number>

/** The least each pane can be used at, in CSS pixels. Without the collections they fit 900. */
export const paneMinimum: PaneShares = { collections: 180, list: 250, reader: 385, panel: 260 }

/** The most the side panes grow to: what a wide window has more than that is the reader's. */
export const paneMaximum = { collections: 320, list: 520, panel: 520 } as const

/**
 * Which side panes stand beside the list and the reader; those that do not lie over them as drawers.
 * The panel comes first: it is read together with the text.
 */
export function sidesThatFit(width: number, isPanelOpen: boolean): { collections: boolean; panel: boolean } {
  const left = width - paneMinimum.list - paneMinimum.reader
  const panel = left >= paneMinimum.panel
  const forCollections = isPanelOpen && panel ? left - paneMinimum.panel : left
  return { collections: forCollections >= paneMinimum.collections, panel }
}

/** Whether not even the list and the reader fit beside each other. */
export function isOneColumn(width: number): boolean {
  return width < paneMinimum.list + paneMinimum.reader
}

/** The stored shares as a layout of what is open: it fills the window, and nothing is below its minimum. */
export function layoutOf(
  stored: PaneShares,
  open: { collections: boolean; panel: boolean },
  width: number,
): PaneShares {
  const minShare = (name: PaneName) => (paneMinimum[name] / width) * 100
  const maxShare = (name: keyof typeof paneMaximum) => (paneMaximum[name] / width) * 100
  const side = (name: 'collections' | 'panel') =>
    open[name]
      ? Math.min(Math.max(stored[name], minShare(name)), Math.max(maxShare(name), minShare(name)))
      : 0
  const collections = side('collections')
  const panel = side('panel')
  const rest = 100 - collections - panel
  // The reader takes and gives what the others leave: opening the panel must not move the list under the pointer.
  const list = Math.max(
    Math.min(stored.list, maxShare('list'), rest - minShare('reader')),
    Math.min(minShare('list'), rest),
  )
  return { collections, list, reader: rest - list, panel }
}

/** How wide shares of a window are, in CSS pixels. */
export function pixelsOf(shares: PaneShares, width: number): PaneShares {
  return scaled(shares, width / 100)
}

/** What share of a window so many pixels are, in percent. */
export function sharesIn(pixels: PaneShares, width: number): PaneShares {
  return scaled(pixels, 100 / width)
}

function scaled({ collections, list, reader, panel }: PaneShares, by: number): PaneShares {
  return { collections: collections * by, list: list * by, reader: reader * by, panel: panel * by }
}

/** What to remember of a layout: a closed pane keeps the share it had. */
export function sharesOf(layout: Record<string, number>, before: PaneShares): PaneShares {
  const share = (name: PaneName) => {
    const now = layout[name] ?? 0
    return now > 0 ? Math.round(now * 100) / 100 : before[name]
  }
  return {
    collections: share('collections'),
    list: share('list'),
    reader: share('reader'),
    panel: share('panel'),
  }
}
