import type { Command } from 'commander'
import { addBackupCommands } from './backup-commands'
import { addDoctor } from './doctor-command'
import { salvageLibrary } from './salvage'

/** What keeps a library safe, and what is left of it where it was not. */
export function addSafetyCommands(program: Command): void {
  addBackupCommands(program)
  addDoctor(program)
  program
    .command('salvage')
    .summary('make a new library of what can be read out of a damaged one')
    .description(
      'Reads every row that can be read, makes others again of the journal, copies the originals and images that are whole,\n' +
        'and says what came back and what not: on standard output, and in salvage-report.txt and .json in the new library’s\n' +
        'folder. The damaged library is only read.',
    )
    .argument('<damaged>', 'the folder of the damaged library, or its file')
    .addHelpText(
      'after',
      `
Example:
  dateline salvage ~/Press --library ~/Press-salvaged`,
    )
    .action(salvageLibrary)
}
