import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { type PaneName, paneMaximum, paneMinimum } from '../../preload/contract/pane-layout'
import { followFocus, useFront } from '../navigation/front-pane'
import { Pane } from './pane'
import { useKeptWidths } from './use-kept-widths'
import './panes.css'

type PanesProps = Record<PaneName, ReactNode> & { isCollectionsOpen: boolean; isPanelOpen: boolean }

type SidePaneProps = {
  name: 'collections' | 'panel'
  isOpen: boolean
  children: ReactNode
}

/** The four panes side by side. The reader is never taken away, so that reading goes on wherever it was. */
export function Panes(props: PanesProps) {
  const { isCollectionsOpen, isPanelOpen } = props
  const front = useFront()
  const kept = useKeptWidths({
    collections: isCollectionsOpen,
    panel: isPanelOpen,
  })

  return (
    <Group
      className="panes"
      data-front={front}
      onFocus={({ target }) => followFocus(target)}
      disableCursor
      {...kept}
    >
      <SidePane name="collections" isOpen={isCollectionsOpen}>
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
      <SidePane name="panel" isOpen={isPanelOpen}>
        {props.panel}
      </SidePane>
    </Group>
  )
}

function SidePane({ name, isOpen, children }: SidePaneProps) {
  return (
    <Panel
      id={name}
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
