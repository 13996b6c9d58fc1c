import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Random, randomFrom } from '../../support/random'
import { faultsAfter } from '../faults-after'
import { copyPlaces, placesIn, prepareLibrary } from '../prepare'
import { programAt } from '../programs'
import type { Outcome, Suite, Trial } from '../suite'

/** More often than a process can do it before it is killed. */
const endless = 100_000
const longestMs = 900

const allWorks = ['highlight', 'note', 'remove', 'tag', 'import', 'erase']
/** Those that can be done in one transaction that is never committed. */
const worksInOne = ['highlight', 'note', 'tag', 'import']

/** Starts the work, kills it at some moment after it has begun, and answers what it has acknowledged. */
async function killIn(folder: string, work: string, how: string, random: Random): Promise<string[]> {
  const child = spawn(process.execPath, [programAt('workload'), folder, work, String(endless), how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'close')
  let heard = ''
  const begun = new Promise<void>((begin) => {
    child.stdout.on('data', (bytes: Buffer) => {
      heard += bytes.toString()
      begin()
    })
  })
  await Promise.race([begun, gone])
  // The moment of a kill is what is tried here: nothing is waited for.
  await Promise.race([setTimeout(random(longestMs)), gone])
  child.kill('SIGKILL')
  await gone
  // A line that was cut short was not heard by anybody.
  return heard.split('\n').slice(0, -1)
}

type How = { how: 'honest' | 'early'; works: readonly string[] }

async function kill({ rounds, seed, folder }: Trial, { how, works }: How): Promise<Outcome> {
  const random = randomFrom(seed)
  const outcome: Outcome = { tried: 0, faults: [] }
  const prepared = join(folder, 'prepared')
  prepareLibrary(placesIn(prepared), 40)
  let acknowledged = 0
  for (const work of works) {
    const killed = join(folder, 'killed')
    const each = Math.ceil(rounds / works.length)
    for (let round = 0; round < each; round += 1) {
      // The same library is killed again and again, as a person's would be, until there is nothing left in it to do.
      if (round % 5 === 0) {
        rmSync(killed, { recursive: true, force: true })
        copyPlaces(prepared, killed)
      }
      const done = await killIn(killed, work, how, random)
      outcome.tried += 1
      acknowledged += done.length
      outcome.faults.push(...(await faultsAfter(killed, done, `${work}, killed in round ${round}`)))
    }
  }
  return { ...outcome, notes: `${acknowledged} acknowledgements looked for` }
}

export const killed: Suite = {
  id: 'D2',
  title: 'A process is killed while it highlights, notes, removes, tags, imports, erases',
  rounds: { quick: 60, full: 600 },
  run: (trial) => kill(trial, { how: 'honest', works: allWorks }),
  control: (trial) => kill({ ...trial, rounds: 12 }, { how: 'early', works: worksInOne }),
}
