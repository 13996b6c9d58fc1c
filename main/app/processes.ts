import type { Host } from './host'
import { log, errorDetails } from '../base/log'
import { type ExporterClients, createExporterClients } from '../exporter/exporter-clients'
import { BackupClient } from '../jobs/backups/backup-client'
import { ParserClient } from '../parsing/parser-client'

/** What main has others read and put together: each is started when it is asked for something. */
export type Processes = { parser: ParserClient; exporters: ExporterClients; backupClient: BackupClient }

export function openProcesses({ launchParser: launch, launchExporter, launchBackups }: Host): Processes {
  return {
    parser: new ParserClient({ launch, onBug: (error) => log.error('parser', 'bug', errorDetails(error)) }),
    exporters: createExporterClients(launchExporter),
    backupClient: new BackupClient({
      launch: launchBackups,
      onBug: (error) => log.error('backups', 'bug', errorDetails(error)),
    }),
  }
}
