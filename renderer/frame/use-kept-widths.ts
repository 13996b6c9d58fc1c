import { useEffect, useRef, useState } from 'react'
import { type Layout, type LayoutChangedMeta, useGroupRef } from 'react-resizable-panels'
import { layoutOf, pixelsOf, sharesIn, sharesOf } from '../../preload/contract/pane-layout'
import { changeSettings, readSettings } from '../settings/settings-store'

type Shown = { collections: boolean; panel: boolean }

/**
 * The panes beside the reader as wide as the person made them, wherever there is room: a window that was narrow for a while, or a
 * pane that was closed, gives them back as they were.
 */
export function useKeptWidths({ collections, panel }: Shown) {
  const group = useGroupRef()
  const [{ first, pixels }] = useState(() => atFirst({ collections, panel }))
  const wanted = useRef(pixels)
  const laidOut = useRef({ collections, panel, width: window.innerWidth })

  const layOut = () => {
    const width = window.innerWidth
    const before = laidOut.current
    if (before.width === width && before.collections === collections && before.panel === panel) return
    laidOut.current = { collections, panel, width }
    group.current?.setLayout(layoutOf(sharesIn(wanted.current, width), { collections, panel }, width))
  }
  useEffect(layOut)

  const onLayoutChanged = (layout: Layout, { isUserInteraction }: LayoutChangedMeta) => {
    if (!isUserInteraction) {
      layOut()
      return
    }
    remember(layout, { collections, panel })
    const width = window.innerWidth
    wanted.current = pixelsOf(sharesOf(layout, sharesIn(wanted.current, width)), width)
  }
  return { group, first, onLayoutChanged }
}

/** The layout to begin with, and how wide each pane is wanted, a closed one as it was last. */
function atFirst(shown: Shown) {
  const { panes } = readSettings()
  const first = layoutOf(panes, shown, window.innerWidth)
  return { first, pixels: pixelsOf(sharesOf(first, panes), window.innerWidth) }
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
