// The battery: `npm run safety`. See README.md beside this file.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fuzzed } from './fuzzed'
import { inWindow } from './in-window'
import { killed } from './kill/suite'
import { powerLoss } from './power-loss/suite'
import type { Outcome, Suite } from './suite'

const suites: readonly Suite[] = [
  powerLoss,
  killed,
  fuzzed,
  inWindow({ id: 'S1', title: 'Words of strangers become code', spec: 'scripts' }),
  inWindow({ id: 'S2', title: 'Words of strangers ask for something from outside', spec: 'network' }),
  inWindow({ id: 'L1', title: 'A thousand articles are opened, marked and left', spec: 'soak' }),
]

type Result = {
  id: string
  title: string
  state: 'passed' | 'failed' | 'not run'
  tried: number
  faults: string[]
  notes: string
  /** How often it went wrong with the guard off; null where there is no control. */
  control: { tried: number; faults: number } | null
  seconds: number
}

type Wishes = { only: readonly string[]; isFull: boolean; seed: number; json: string | null }

function wishesOf(args: readonly string[]): Wishes {
  const valueOf = (name: string) => {
    const at = args.indexOf(name)
    return at < 0 ? null : (args[at + 1] ?? null)
  }
  return {
    only: args.filter((arg) => /^[DBSL]\d+$/.test(arg)),
    isFull: args.includes('--full'),
    seed: Number(valueOf('--seed') ?? 1),
    json: valueOf('--json'),
  }
}

async function inFolder(run: (folder: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-safety-')))
  try {
    return await run(folder)
  } catch (error) {
    return { tried: 0, faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function resultOf(suite: Suite, { isFull, seed }: Wishes): Promise<Result> {
  const begun = performance.now()
  const base = { id: suite.id, title: suite.title }
  const why = suite.missing?.() ?? null
  if (why !== null)
    return { ...base, state: 'not run', tried: 0, faults: [], notes: why, control: null, seconds: 0 }
  const rounds = isFull ? suite.rounds.full : suite.rounds.quick
  const { tried, faults, notes = '' } = await inFolder((folder) => suite.run({ rounds, seed, folder }))
  const { control: runControl } = suite
  const control =
    runControl === undefined
      ? null
      : await inFolder((folder) => runControl({ rounds: suite.rounds.quick, seed, folder }))
  const isFine = faults.length === 0 && tried > 0 && control?.faults.length !== 0
  return {
    ...base,
    state: isFine ? 'passed' : 'failed',
    tried,
    faults,
    notes,
    control: control === null ? null : { tried: control.tried, faults: control.faults.length },
    seconds: (performance.now() - begun) / 1000,
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function show({ id, title, state, tried, faults, notes, control, seconds }: Result): void {
  const guardOff = control === null ? '' : `; guard off: ${control.faults} of ${control.tried} went wrong`
  say(
    `${id.padEnd(4)} ${state.padEnd(8)} ${faults.length} of ${tried} went wrong${guardOff} (${seconds.toFixed(0)} s)  ${title}`,
  )
  if (notes !== '') say(`     ${notes}`)
  for (const fault of faults.slice(0, 8)) say(`     ${fault}`)
  if (control?.faults === 0) say('     With the guard off nothing went wrong: the suite proves nothing.')
}

async function main(): Promise<number> {
  const wishes = wishesOf(process.argv.slice(2))
  const wanted = suites.filter(({ id, isOnDemand = false }) =>
    wishes.only.length === 0 ? wishes.isFull || !isOnDemand : wishes.only.includes(id),
  )
  const results: Result[] = []
  for (const suite of wanted) {
    const result = await resultOf(suite, wishes)
    show(result)
    results.push(result)
  }
  if (wishes.json !== null) {
    mkdirSync(dirname(wishes.json), { recursive: true })
    writeFileSync(wishes.json, JSON.stringify({ seed: wishes.seed, isFull: wishes.isFull, results }, null, 2))
  }
  const count = (state: Result['state']) => results.filter((result) => result.state === state).length
  say(`${count('passed')} passed, ${count('failed')} failed, ${count('not run')} not run`)
  return count('failed') === 0 && wanted.length > 0 ? 0 : 1
}

void main().then((code) => {
  process.exitCode = code
})
