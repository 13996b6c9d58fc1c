import type { Host } from './host'
import { log, wordsOf } from '../base/log'
import { type Exporters, openExporters } from '../exporter/exporters'
import { Parsing } from '../parsing/parser-client'

/** What main has others read and put together: each is started when it is asked for something. */
export type Processes = { parsing: Parsing; exporters: Exporters }

export const openProcesses = ({ launchParser: launch, launchExporter }: Host): Processes => ({
  parsing: new Parsing({ launch, onBug: (error) => log.error('parser', 'bug', wordsOf(error)) }),
  exporters: openExporters(launchExporter),
})
