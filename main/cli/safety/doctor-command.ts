import type { Command } from 'commander'
import { examine } from './doctor'

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .summary('say how Dateline stands on this device')
    .description(
      'Says which versions run, where everything lies, how the database is kept and on what disk, what was ever asked of the\n' +
        'network, and whether words of the library stand in the log. Changes nothing; fails where there is a problem.',
    )
    .action(examine)
}
