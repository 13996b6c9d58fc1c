import { CommanderError } from 'commander'
import { LibraryError } from '../../preload/contract/errors'
import { buildCommands } from './commands'
import { exitCodes, leaveWithReader, tell, UsageError } from './output'
import { version } from './version'

const libraryTrouble = new Set(['disk-full', 'internal'])

function codeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.wrongUsage
  if (error instanceof UsageError) return exitCodes.wrongUsage
  if (!(error instanceof LibraryError)) return exitCodes.bug
  const isLibrary = error.code.startsWith('library-') || libraryTrouble.has(error.code)
  return isLibrary ? exitCodes.libraryTrouble : exitCodes.someFailed
}

async function run(): Promise<void> {
  leaveWithReader()
  try {
    // In the packed program this is Electron's Node, whose arguments commander would take for a program's without a script.
    await buildCommands(version()).parseAsync(process.argv, { from: 'node' })
  } catch (error) {
    process.exitCode = codeFor(error)
    // Commander has said its own already.
    if (error instanceof CommanderError) return
    if (process.exitCode !== exitCodes.bug && error instanceof Error) tell(error.message)
    else
      tell(
        `something went wrong inside Dateline: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
  }
}

void run()
