import type { BackupClient } from '../../jobs/backups/backup-client'
import { BackupSettings } from './backup-settings'
import { Backups } from './backups'
import type { Device } from '../device'
import type { Paths } from '../paths'

export type BackupsOfProgram = { backups: Backups; backupSettings: BackupSettings }

export function openBackups(
  { currentLibrary, send }: Device,
  paths: Paths,
  client: BackupClient,
): BackupsOfProgram {
  const backupSettings = new BackupSettings(paths.backupSettings)
  return {
    backupSettings,
    backups: new Backups({ client, settings: backupSettings, currentLibrary, paths, send }),
  }
}
