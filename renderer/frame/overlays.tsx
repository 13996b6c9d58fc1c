import { useState } from 'react'
import { useCommand } from '../commands/command-store'
import { LibraryLayers } from './library-layers'
import { useLibrary } from '../library/library-store'
import { showSection } from '../settings/section-store'
import { Toasts } from '../toasts/toasts'
import { DialogBoundary } from '../ui/failure/failure'
import { lazyDialog } from '../ui/lazy'

const ArticlePalette = lazyDialog(async () => (await import('./article-palette')).ArticlePalette)
const Shortcuts = lazyDialog(async () => (await import('../commands/shortcuts')).Shortcuts)
const SettingsDialog = lazyDialog(async () => (await import('../settings/settings-dialog')).SettingsDialog)

type Overlay = 'palette' | 'shortcuts' | 'settings'

/** The dialogs that lie over the panes, one at a time. */
export function Overlays() {
  const [shown, setShown] = useState<Overlay | null>(null)
  const folder = useLibrary(({ status }) => (status?.state === 'open' ? status.folder : null))
  const close = () => setShown(null)
  useCommand('palette.open', () => setShown('palette'))
  useCommand('shortcuts.open', () => setShown('shortcuts'))
  useCommand('settings.open', () => setShown('settings'))
  useCommand('settings.keyboard', () => {
    showSection('keyboard')
    setShown('settings')
  })
  useCommand(
    'annotate.colors',
    () => {
      showSection('highlights')
      setShown('settings')
    },
    folder !== null,
  )
  return (
    <>
      <DialogBoundary onClose={close}>
        {shown === 'palette' && <ArticlePalette onClose={close} />}
        {shown === 'shortcuts' && <Shortcuts onClose={close} />}
        {shown === 'settings' && <SettingsDialog onClose={close} />}
      </DialogBoundary>
      <LibraryLayers library={folder} />
      <Toasts />
    </>
  )
}
