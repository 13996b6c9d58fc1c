import { useState } from 'react'
import type { Settings } from '../../../preload/contract/settings'
import { useCommand } from '../../commands/command-store'
import { changeSettings, readSettings, useSettings } from '../../settings/settings-store'
import { sidesThatFit } from '../../../preload/contract/pane-layout'
import { focusPane } from '../../navigation/pane-focus'
import { useWindowWidth } from '../../navigation/window-width'

type Side = 'collections' | 'panel'

/** Which panes are open, and the commands that open and close them. */
export function useOpenPanes() {
  const { toggle, showPanel, ...open } = useSides()
  useCommand('view.toggleCollections', () => toggle('collections'))
  useCommand('view.togglePanel', () => toggle('panel'))
  const showTab = (panelTab: Settings['panelTab']) => {
    void changeSettings({ panelTab })
    showPanel()
    // After the panel has been drawn: until then there is nothing to focus.
    requestAnimationFrame(() => focusPane('panel'))
  }
  useCommand('panel.entities', () => showTab('entities'))
  useCommand('panel.quotes', () => showTab('quotes'))
  useCommand('panel.notes', () => showTab('notes'))
  useCommand('panel.timeline', () => showTab('timeline'))
  useCommand('panel.info', () => showTab('info'))
  return open
}

/** The side panes: beside the others as the settings say while there is room, else one at a time as a drawer. */
function useSides() {
  const width = useWindowWidth()
  const collectionsOpen = useSettings((settings) => settings.collectionsOpen)
  const panelOpen = useSettings((settings) => settings.panelOpen)
  const fits = sidesThatFit(width, panelOpen)
  const [drawer, setDrawer] = useState<Side | null>(null)
  // A drawer that a wider window made needless must not come back with the next narrow one.
  if (drawer !== null && fits[drawer]) setDrawer(null)

  const toggle = (side: Side) => {
    const { collectionsOpen: collections, panelOpen: panel } = readSettings()
    if (!fits[side]) setDrawer(drawer === side ? null : side)
    else void changeSettings(side === 'panel' ? { panelOpen: !panel } : { collectionsOpen: !collections })
  }
  const showPanel = () => {
    if (!fits.panel) setDrawer('panel')
    else void changeSettings({ panelOpen: true })
  }
  return {
    isCollectionsOpen: collectionsOpen && fits.collections,
    isPanelOpen: panelOpen && fits.panel,
    drawer,
    closeDrawer: () => setDrawer(null),
    toggle,
    showPanel,
  }
}
