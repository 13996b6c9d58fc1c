import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from './programs'
import type { Outcome, Suite, Trial } from './suite'

/** Of each parser, so many changes of its files; other seeds are other changes. */
function fuzzAll({ rounds, seed }: Trial): Promise<Outcome> {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(checkout, 'scripts/fuzz.mjs'),
      '--all',
      '--count',
      String(rounds),
      '--from',
      String((seed - 1) * 1_000_000),
    ],
    { cwd: checkout, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  const parsers = [...stdout.matchAll(/^(\S+): (\d+) changes from \d+, (\d+) faults$/gm)]
  const tried = parsers.reduce((sum, [, , changes]) => sum + Number(changes), 0)
  const faults = stderr.split('\n').filter((line) => /^\S+ \d+: /.test(line))
  if (parsers.length === 0) faults.push(`The parsers were not tried: ${stderr.slice(-800)}`)
  return Promise.resolve({ tried, faults, notes: `${parsers.length} parsers` })
}

export const fuzzed: Suite = {
  id: 'B6',
  title: 'Parsers read files that were changed at random',
  isOnDemand: true,
  rounds: { quick: 300, full: 10_000 },
  run: fuzzAll,
}
