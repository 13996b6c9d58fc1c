import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../../support/random'
import { programAt } from '../programs'
import { faultsAfter } from '../faults-after'
import { copyPlaces, placesIn, prepareLibrary } from '../prepare'
import type { Outcome, Suite, Trial } from '../suite'
import { afterPowerCut, fates, readDisk, writeDisk } from './disk'
import { type DiskCall, readTrace, straceArguments } from './trace'

/** Each with how often it is done while the disk is watched. */
const works = [
  ['highlight', 40],
  ['note', 16],
  ['remove', 30],
  ['tag', 40],
  ['import', 36],
  ['erase', 1],
] as const

function missing(): string | null {
  return spawnSync('strace', ['-V']).status === 0
    ? null
    : 'It watches the disk by strace, which is not installed (on Debian: apt-get install strace).'
}

/** Has a process do its work while the disk is watched. */
function watch(folder: string, work: readonly [string, number], how: string): DiskCall[] {
  const trace = join(folder, '..', 'trace')
  const [name, count] = work
  const { stdout, stderr } = spawnSync(
    'strace',
    [...straceArguments(trace), process.execPath, programAt('workload'), folder, name, String(count), how],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (!stdout.includes('done')) throw new Error(`The work “${name}” came to no end: ${stderr.slice(-800)}`)
  return readTrace(trace, folder)
}

async function cutPower({ rounds, seed, folder }: Trial, how: 'careful' | 'careless'): Promise<Outcome> {
  const random = randomFrom(seed)
  const outcome: Outcome = { tried: 0, faults: [] }
  const prepared = join(folder, 'prepared')
  prepareLibrary(placesIn(prepared), 12)
  let acknowledged = 0
  for (const work of works) {
    const watched = join(folder, 'watched')
    const cut = join(folder, 'cut')
    rmSync(watched, { recursive: true, force: true })
    copyPlaces(prepared, watched)
    mkdirSync(placesIn(watched).backups, { recursive: true })
    const before = readDisk(watched)
    const calls = watch(watched, work, how)
    for (let round = 0; round < Math.ceil(rounds / works.length); round += 1) {
      const at = 1 + random(calls.length)
      const fate = fates[round % fates.length] ?? 'dropped'
      const some = calls.slice(0, at)
      const done = some.flatMap((call) => (call.kind === 'acknowledge' ? call.line.split('\n') : []))
      rmSync(cut, { recursive: true, force: true })
      writeDisk(afterPowerCut(before, some, fate, random), watched, cut)
      const about = `${work[0]}, cut after call ${at} of ${calls.length}, unwaited writes ${fate}`
      outcome.tried += 1
      acknowledged += done.length
      outcome.faults.push(...(await faultsAfter(cut, done, about)))
    }
  }
  return { ...outcome, notes: `${acknowledged} acknowledgements looked for` }
}

export const powerLoss: Suite = {
  id: 'D1',
  title: 'The power goes in the middle of highlighting, noting, removing, tagging, importing, erasing',
  rounds: { quick: 180, full: 5_600 },
  missing,
  run: (trial) => cutPower(trial, 'careful'),
  control: (trial) => cutPower(trial, 'careless'),
}
