import type { Command } from 'commander'
import { backUpLibrary, listInFolder, restoreLibrary } from './backups'

/** The commands of back-ups: backup, backups and restore. */
export function addBackupCommands(program: Command): void {
  addMaking(program)
  addRestoring(program)
}

function addMaking(program: Command): void {
  program
    .command('backup')
    .summary('back up the library into a folder')
    .description(
      'Makes a back-up of the library as it is now in a folder of back-ups, which is made if it is not there. What the\n' +
        'folder has already is not copied again; of older back-ups it keeps 24 hourly, 7 daily and 4 weekly ones.\n' +
        'The folder may lie on another disk, and be restored from on another machine.',
    )
    .requiredOption('-o, --output <folder>', 'the folder of back-ups')
    .addHelpText(
      'after',
      `
Example:
  dateline backup --library ~/Press -o /media/stick/backups`,
    )
    .action(backUpLibrary)
  program
    .command('backups')
    .summary('list the back-ups in a folder')
    .description(
      'Lists number, time and state of each back-up in a folder, what it holds and why it was made.',
    )
    .argument('<folder>', 'the folder of back-ups')
    .option('--json', 'answer in JSON')
    .action(listInFolder)
}

function addRestoring(program: Command): void {
  program
    .command('restore')
    .summary('make a new library of a back-up')
    .description(
      'Makes a library of a back-up in a folder that is empty or not there yet: of the newest back-up that is whole, or of\n' +
        'the one named. Every byte is proved by its SHA-256 first; a damaged back-up is said, and never restored.',
    )
    .argument('<folder>', 'the folder of back-ups')
    .requiredOption('--library <new>', 'the folder of the new library')
    .option('--at <time|number>', 'the back-up of this number, or the last one before this time')
    .option('--from <library>', 'whose, by name or id, where the folder has back-ups of several libraries')
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      `
Examples:
  dateline restore /media/stick/backups --library ~/Press-restored
  dateline restore ~/backups --library ~/Monday --at 2026-11-30T18:00`,
    )
    .action(restoreLibrary)
}
