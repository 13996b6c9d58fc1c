import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { closeLibrary, openLibrary } from '../../../main/library/database/open'
import { verify } from '../../../main/library/verify/verify'
import { randomFrom } from '../../support/random'
import { programAt } from '../programs'
import { lost } from '../kept'
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

type Cut = { calls: DiskCall[]; done: string[] }

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

/** The library as it is after a cut, opened as the program opens it: what is wrong with it. */
async function faultsAfter({ calls, done }: Cut, folder: string, about: string): Promise<string[]> {
  const places = placesIn(folder)
  try {
    const library = openLibrary(places.library, { backupsFolder: places.backups, mode: 'write' })
    try {
      const gone = done.flatMap((line) => lost(library, line) ?? [])
      const { problems } = await verify(library)
      return [
        ...(gone.length > 0 ? [`${about}: ${gone.length} of ${done.length} acknowledged are lost, such as “${gone[0]}”.`] : []),
        ...problems.slice(0, 1).map(({ sentence }) => `${about}: ${sentence}`),
      ]
    } finally {
      closeLibrary(library)
    }
  } catch (error) {
    return [`${about}: it cannot be opened after ${calls.length} calls: ${String(error)}`]
  }
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
      outcome.faults.push(...(await faultsAfter({ calls: some, done }, cut, about)))
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
