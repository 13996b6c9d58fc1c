import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import {
  Group,
  type Layout,
  Panel,
  type PanelImperativeHandle,
  Separator,
  usePanelRef,
} from 'react-resizable-panels'
import { changeSettings, readSettings } from '../settings/settings-store'
import {
  layoutOf,
  type PaneName,
  paneMaximum,
  paneMinimum,
  sharesOf,
} from '../../preload/contract/pane-layout'
import { Pane } from './pane'
import './panes.css'

type PanesProps = Record<PaneName, ReactNode> & { isCollectionsOpen: boolean; isPanelOpen: boolean }

type SidePaneProps = {
  name: 'collections' | 'panel'
  handle: RefObject<PanelImperativeHandle | null>
  isOpen: boolean
  children: ReactNode
}

/** The four panes side by side. The reader is never taken away, so that reading goes on wherever it was. */
export function Panes(props: PanesProps) {
  const { isCollectionsOpen, isPanelOpen } = props
  const collections = usePanelRef()
  const panel = usePanelRef()
  useOpen(collections, 'collections', isCollectionsOpen)
  useOpen(panel, 'panel', isPanelOpen)
  const shown = { collections: isCollectionsOpen, panel: isPanelOpen }
  const [first] = useState(() => layoutOf(readSettings().panes, shown, window.innerWidth))

  return (
    <Group
      className="panes"
      defaultLayout={first}
      disableCursor
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) remember(layout, shown)
      }}
    >
      <SidePane name="collections" handle={collections} isOpen={isCollectionsOpen}>
        {props.collections}
      </SidePane>
      <Edge label="Width of the collections" isIdle={!isCollectionsOpen} />
      <Panel
        id="list"
        minSize={paneMinimum.list}
        maxSize={paneMaximum.list}
        groupResizeBehavior="preserve-pixel-size"
      >
        <Pane name="list">{props.list}</Pane>
      </Panel>
      <Edge label="Width of the list" />
      <Panel id="reader" minSize={paneMinimum.reader}>
        <Pane name="reader">{props.reader}</Pane>
      </Panel>
      <Edge label="Width of the side panel" isIdle={!isPanelOpen} />
      <SidePane name="panel" handle={panel} isOpen={isPanelOpen}>
        {props.panel}
      </SidePane>
    </Group>
  )
}

/** Opens and closes a pane as asked; a pane that was closed at the start has no size of its own to come back to. */
function useOpen(
  panel: RefObject<PanelImperativeHandle | null>,
  name: 'collections' | 'panel',
  isOpen: boolean,
) {
  useEffect(() => {
    const handle = panel.current
    if (handle === null || handle.isCollapsed() !== isOpen) return
    if (isOpen)
      handle.resize(Math.max(paneMinimum[name], (readSettings().panes[name] / 100) * window.innerWidth))
    else handle.collapse()
  }, [panel, name, isOpen])
}

function remember(layout: Layout, shown: { collections: boolean; panel: boolean }) {
  const { panes, collectionsOpen, panelOpen } = readSettings()
  void changeSettings({
    panes: sharesOf(layout, panes),
    // A pane dragged shut is closed. One that is away for want of room stays as it was.
    collectionsOpen: shown.collections ? (layout['collections'] ?? 0) > 0 : collectionsOpen,
    panelOpen: shown.panel ? (layout['panel'] ?? 0) > 0 : panelOpen,
  })
}

function SidePane({ name, handle, isOpen, children }: SidePaneProps) {
  return (
    <Panel
      id={name}
      panelRef={handle}
      minSize={paneMinimum[name]}
      maxSize={paneMaximum[name]}
      collapsible
      groupResizeBehavior="preserve-pixel-size"
    >
      {isOpen && <Pane name={name}>{children}</Pane>}
    </Panel>
  )
}

function Edge({ label, isIdle = false }: { label: string; isIdle?: boolean }) {
  return <Separator className="pane-edge" title={label} data-is-idle={isIdle} disabled={isIdle} />
}
