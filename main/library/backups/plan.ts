import type { Manifest } from './manifest'

type Aged = Pick<Manifest, 'number' | 'at' | 'damaged' | 'reason'>

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

const plan = [
  { every: hour, keep: 24 },
  { every: day, keep: 7 },
  { every: week, keep: 4 },
] as const

/**
 * The numbers of the back-ups that the plan keeps: of each of the last 24 hours, 7 days and 4 weeks in which one was made,
 * the newest. Hours are counted by the clock of the back-ups themselves, in the order of their numbers; where that clock
 * jumped, back or ahead, each side is counted by itself, so that a wrong clock has nothing pruned. Those of a damaged
 * library are counted by themselves too: no damage thins out what is whole.
 */
export function keptByPlan(backups: readonly Aged[]): Set<number> {
  const kept = new Set<number>()
  for (const isDamaged of [false, true]) {
    const alike = backups.filter(({ damaged }) => damaged > 0 === isDamaged)
    for (const run of runsOf(alike)) for (const number of keptOfRun(run)) kept.add(number)
  }
  const newest = backups.at(-1)
  if (newest !== undefined) kept.add(newest.number)
  // The way back to the Dateline before.
  const before = backups.filter(({ reason }) => reason === 'before-migration').at(-1)
  if (before !== undefined) kept.add(before.number)
  return kept
}

/** Nobody leaves a library for so long; where somebody did, more is kept than would be. */
const jumpMs = 400 * day
// Clocks are set by a few seconds all the time, and by an hour or a zone by who sets them by hand.
const backMs = 26 * hour

function runsOf(backups: readonly Aged[]): Aged[][] {
  const runs: Aged[][] = []
  let last = Number.NaN
  for (const backup of backups) {
    const at = Date.parse(backup.at)
    const run = runs.at(-1)
    if (run === undefined || at - last > jumpMs || last - at > backMs) runs.push([backup])
    else run.push(backup)
    last = at
  }
  return runs
}

/** Made by itself, so that one of an hour is as good as another. */
const routine: ReadonlySet<Aged['reason']> = new Set(['hourly', 'quitting', 'shell'])

// Who restores or backs up again and again must not fill the disk by it.
const mostOnPurpose = 20

function keptOfRun(run: readonly Aged[]): number[] {
  const newestFirst = [...run].reverse()
  const last = Date.parse(newestFirst[0]?.at ?? '')
  // What was made on purpose stays for a day: an undo rests on the one from before a restore.
  const onPurpose = newestFirst.filter(
    ({ at, reason }) => !routine.has(reason) && last - Date.parse(at) < day,
  )
  return [...onPurpose.slice(0, mostOnPurpose).map(({ number }) => number), ...byPeriods(newestFirst)]
}

function byPeriods(newestFirst: readonly Aged[]): number[] {
  return plan.flatMap(({ every, keep }) => {
    const periods = new Map<number, number>()
    for (const { number, at } of newestFirst) {
      const period = Math.floor(Date.parse(at) / every)
      if (!periods.has(period)) periods.set(period, number)
    }
    return [...periods.values()].slice(0, keep)
  })
}
