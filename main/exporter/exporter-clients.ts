import { log, errorDetails } from '../base/log'
import type { LaunchExporter } from './export-messages'
import { ExporterClient } from './exporter-client'

export type ExporterClients = {
  /** What becomes a file. */
  files: ExporterClient
  /** What is shown or copied: it does not wait for a file. */
  words: ExporterClient
  /** That the library is whole: it may take minutes, for which nothing else waits. */
  proof: ExporterClient
  /** The library is about to close, or the program to end. */
  leave: () => void
}

export function createExporterClients(launch: LaunchExporter): ExporterClients {
  const given = {
    launch,
    onBug: (error: unknown) => log.error('exporter', 'bug', errorDetails(error)),
    onDamage: (row: { noun: string; id: string }) => log.error('library', 'damaged-row', row),
  }
  const files = new ExporterClient({
    ...given,
    tooLong:
      'Dateline worked on one part of this for half a minute, so no file was written; shorten its longest note and export it again.',
    broke:
      'The exporter broke on this, so no file was written; shorten its longest note and export it again.',
  })
  const words = new ExporterClient({
    ...given,
    silentMs: 10_000,
    tooLong: 'This took too long to put together; choose fewer words, or a simpler template in the settings.',
    broke: 'The exporter broke on this; choose fewer words, or a simpler template in the settings.',
  })
  const proof = new ExporterClient({
    ...given,
    // SQLite proves its pages in one long call.
    silentMs: 20 * 60_000,
    idleMs: 1_000,
    tooLong: 'The library could not be verified in twenty minutes; close other programs and try again.',
    broke:
      'Dateline could not go on verifying the library; try again, and restore a back-up if it cannot then.',
  })
  const leave = () => {
    files.leave()
    words.leave()
    proof.leave()
  }
  return { files, words, proof, leave }
}
