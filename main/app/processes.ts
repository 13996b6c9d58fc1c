import type { Host } from './host'
import { log, errorDetails } from '../base/log'
import { type ExporterClients, createExporterClients } from '../exporter/exporter-clients'
import { ParserClient } from '../parsing/parser-client'

/** What main has others read and put together: each is started when it is asked for something. */
export type Processes = { parser: ParserClient; exporters: ExporterClients }

export function openProcesses({ launchParser: launch, launchExporter }: Host): Processes {
  return {
    parser: new ParserClient({ launch, onBug: (error) => log.error('parser', 'bug', errorDetails(error)) }),
    exporters: createExporterClients(launchExporter),
  }
}
