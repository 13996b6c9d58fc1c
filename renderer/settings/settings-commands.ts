import { useCommand } from '../commands/command-store'
import { steppedSize } from './interface-size'
import { toggleOffline } from './offline'
import { changeSettings, readSettings } from './settings-store'

export function useSettingsCommands(): void {
  useCommand('view.theme.system', () => void changeSettings({ theme: 'system' }))
  useCommand('view.theme.light', () => void changeSettings({ theme: 'light' }))
  useCommand('view.theme.sepia', () => void changeSettings({ theme: 'sepia' }))
  useCommand('view.theme.dark', () => void changeSettings({ theme: 'dark' }))
  useCommand('network.offline', toggleOffline)
  useCommand('view.zoomIn', () => zoom(1))
  useCommand('view.zoomOut', () => zoom(-1))
  useCommand('view.zoomReset', () => void changeSettings({ interfaceSize: 100 }))
  useCommand('view.toggleMargin', () => void changeSettings({ marginNotes: !readSettings().marginNotes }))
  useCommand('view.textLarger', () => sizeBy(1))
  useCommand('view.textSmaller', () => sizeBy(-1))
}

function zoom(step: 1 | -1) {
  void changeSettings({ interfaceSize: steppedSize(readSettings().interfaceSize, step) })
}

const minReaderSizePx = 14
const maxReaderSizePx = 32

function sizeBy(step: number) {
  const readerSize = Math.max(minReaderSizePx, Math.min(maxReaderSizePx, readSettings().readerSize + step))
  void changeSettings({ readerSize })
}
