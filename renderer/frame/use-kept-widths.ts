import { useEffect, useRef, useState } from 'react'
import { type Layout, type LayoutChangedMeta, useGroupRef } from 'react-resizable-panels'
import { layoutOf, type PaneShares, pixelsOf, sharesIn, sharesOf } from '../../preload/contract/pane-layout'
import { changeSettings, readSettings } from '../settings/settings-store'

type Shown = { collections: boolean; panel: boolean }

/**
 * The panes beside the reader as wide as the person made them, wherever there is room: a window that was narrow for a while, or a
 * pane that was closed, gives them back as they were.
 */
export function useKeptWidths({ collections, panel }: Shown) {
  const group = useGroupRef()
  const [first] = useState(() => layoutOf(readSettings().panes, { collections, panel }, window.innerWidth))
  const wanted = useRef<PaneShares | null>(null)
  const laidOut = useRef({ collections, panel, width: window.innerWidth })

  const layOut = () => {
    const width = window.innerWidth
    const before = laidOut.current
    if (before.width === width && before.collections === collections && before.panel === panel) return
    laidOut.current = { collections, panel, width }
    const pixels = (wanted.current ??= pixelsOf(sharesOf(first, readSettings().panes), before.width))
    group.current?.setLayout(layoutOf(sharesIn(pixels, width), { collections, panel }, width))
  }
  useEffect(layOut)

  const onLayoutChanged = (layout: Layout, { isUserInteraction }: LayoutChangedMeta) => {
    if (!isUserInteraction) {
      layOut()
      return
    }
    remember(layout, { collections, panel })
    const width = window.innerWidth
    const before = wanted.current === null ? readSettings().panes : sharesIn(wanted.current, width)
    wanted.current = pixelsOf(sharesOf(layout, before), width)
  }
  return { group, first, onLayoutChanged }
}

function remember(layout: Layout, shown: Shown) {
  const { panes, collectionsOpen, panelOpen } = readSettings()
  void changeSettings({
    panes: sharesOf(layout, panes),
    // A pane dragged shut is closed. One that is away for want of room stays as it was.
    collectionsOpen: shown.collections ? (layout['collections'] ?? 0) > 0 : collectionsOpen,
    panelOpen: shown.panel ? (layout['panel'] ?? 0) > 0 : panelOpen,
  })
}
