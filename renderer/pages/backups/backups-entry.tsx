import { type ReactNode, useEffect } from 'react'
import { useCommand } from '../../commands/command-store'
import { offerAtDamage } from '../../toasts/toast-store'
import { lazyComponent } from '../../ui/lazy'
import { entry } from '../page-entry'
import { backUpNow } from './back-up-now'
import { backupPages, openBackupsPage } from './backups-kind'

export const backupsEntry = entry({
  kind: backupPages,
  component: lazyComponent(async () => (await import('./backups-page')).BackupsPage),
})

/** The commands of back-ups, and the way to them from whatever says that something is damaged. Draws nothing. */
export function BackupCommands(): ReactNode {
  useCommand('page.backups', openBackupsPage)
  useCommand('backup.make', () => void backUpNow())
  useEffect(() => offerAtDamage({ label: 'Show back-ups', run: openBackupsPage }), [])
  return null
}
