import { type RefObject, useEffect, useRef, useState } from 'react'
import {
  type GroupImperativeHandle,
  type Layout,
  type LayoutChangedMeta,
  useGroupRef,
} from 'react-resizable-panels'
import { layoutOf, pixelsOf, sharesIn, sharesOf } from '../../preload/contract/pane-layout'
import { changeSettings, readSettings } from '../settings/settings-store'

type Shown = { collections: boolean; panel: boolean }

/**
 * The panes beside the reader as wide as the person made them, wherever there is room: a window that was narrow for a while, or a
 * pane that was closed, gives them back as they were.
 */
export function useKeptWidths({ collections, panel }: Shown) {
  const group = useGroupRef()
  const element = useRef<HTMLDivElement>(null)
  const [{ first, pixels }] = useState(() => atFirst({ collections, panel }))
  const wanted = useRef(pixels)
  const laidOut = useRef({ collections, panel, width: window.innerWidth })

  const wantedLayout = () =>
    layoutOf(sharesIn(wanted.current, window.innerWidth), { collections, panel }, window.innerWidth)
  const layOut = () => {
    const width = window.innerWidth
    const before = laidOut.current
    if (before.width === width && before.collections === collections && before.panel === panel) return
    laidOut.current = { collections, panel, width }
    group.current?.setLayout(wantedLayout())
  }
  useEffect(layOut)
  useSettled(element, group, wantedLayout)

  const onLayoutChanged = (layout: Layout, { isUserInteraction }: LayoutChangedMeta) => {
    if (!isUserInteraction) {
      layOut()
      return
    }
    remember(layout, { collections, panel })
    const width = window.innerWidth
    wanted.current = pixelsOf(sharesOf(layout, sharesIn(wanted.current, width)), width)
  }
  return { groupRef: group, elementRef: element, defaultLayout: first, onLayoutChanged }
}

/**
 * On a busy machine the panes may be laid out before they have their room, each as narrow as it can be, and stay so: the window is as
 * wide as ever. So they are looked at whenever their room changes.
 */
function useSettled(
  element: RefObject<HTMLElement | null>,
  group: RefObject<GroupImperativeHandle | null>,
  wantedLayout: () => Layout,
): void {
  const latest = useRef(wantedLayout)
  useEffect(() => {
    latest.current = wantedLayout
  })
  useEffect(() => {
    if (element.current === null) return
    // The panes have observed it before, and are laid out by the time this is told.
    const observer = new ResizeObserver(() => {
      const [layout, wanted] = [group.current?.getLayout(), latest.current()]
      if (layout !== undefined && !isNear(layout, wanted)) group.current?.setLayout(wanted)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, group])
}

// In hundredths of the room: less than a pixel makes no difference.
const hardly = 0.05

function isNear(layout: Layout, wanted: Layout): boolean {
  return Object.entries(wanted).every(([pane, share]) => Math.abs((layout[pane] ?? 0) - share) < hardly)
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
