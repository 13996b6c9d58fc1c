import { CommanderError } from 'commander'
import { buildCommands } from './commands'
import { exitCodeFor, exitCodes, leaveWithReader, tell } from './output'
import { version } from './version'

/**
 * Whatever a command throws ends here as an exit code: a foreseen failure is told in one sentence, a fault of
 * ours with its stack.
 */
async function run(): Promise<void> {
  leaveWithReader()
  try {
    // In the packed program this is Electron's Node, whose arguments commander would take for a program's without a script.
    await buildCommands(version()).parseAsync(process.argv, { from: 'node' })
  } catch (error) {
    process.exitCode = exitCodeFor(error)
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
