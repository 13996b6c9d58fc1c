// A process that types into a journal until it is killed, and says how far it is on the disk.
import { writeSync } from 'node:fs'
import { ReservedJournal } from '../../main/base/reserved-journal'

const [file = ''] = process.argv.slice(2)
const journal = new ReservedJournal(file, 16_384)

async function type(): Promise<void> {
  for (let n = 0; ; n += 1) {
    if (await journal.put('typed', `${n} ${'word '.repeat(n % 200)}`)) writeSync(1, `${n}\n`)
  }
}

void type()
