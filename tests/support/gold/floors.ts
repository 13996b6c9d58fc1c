import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Tally } from './compare'
import { type Figures, figuresOf, type Tallies } from './measure'

export const renewal = 'npm run eval:gold -- --renew'

const counts = z.object({ marked: z.int(), found: z.int(), right: z.int() })
type Counts = z.infer<typeof counts>

/** What the engine scored on a day, and what it did not find then: the scores may not fall below it. */
const floorsFile = z.object({
  measured: z.iso.date(),
  renew: z.string(),
  scores: z.record(z.string(), counts),
})
export type Floors = z.infer<typeof floorsFile> & { known: ReadonlySet<string> }

/** Another training or another list moves single findings to and fro: that much is no regression. */
const allowance = 0.5

const figures = ['precision', 'recall', 'f1'] as const satisfies readonly (keyof Figures)[]

/** In points; where few are counted, one finding more or less is worth more than half a point. */
function allowed({ marked, found }: Counts): Figures {
  return {
    precision: Math.max(allowance, 100 / found),
    recall: Math.max(allowance, 100 / marked),
    f1: Math.max(allowance, 200 / (marked + found)),
  }
}

export function readFloors(folder: string): Floors {
  return {
    ...floorsFile.parse(JSON.parse(readFileSync(join(folder, 'floors.json'), 'utf8'))),
    known: new Set(readFileSync(join(folder, 'differences.txt'), 'utf8').split(/\r?\n/).filter(Boolean)),
  }
}

/** Makes today's scores the floors. `day` as 2026-11-29. */
export function writeFloors(folder: string, tallies: Tallies, day: string): void {
  const scores = Object.fromEntries(
    [...tallies].map(([name, { marked, found, right }]) => [name, { marked, found, right }]),
  )
  const file = { measured: day, renew: renewal, scores }
  writeFileSync(join(folder, 'floors.json'), `${JSON.stringify(file, null, 2)}\n`)
  const known = new Set([...tallies.values()].flatMap(({ differences }) => differences))
  writeFileSync(
    join(folder, 'differences.txt'),
    [...known]
      .sort()
      .map((line) => `${line}\n`)
      .join(''),
  )
}

function shown(value: number): string {
  return value.toFixed(1)
}
const maxShown = 12

function newDifferences({ differences }: Tally, known: ReadonlySet<string>): string[] {
  const fresh = differences.filter((line) => !known.has(line))
  const rest = fresh.length - maxShown
  return [...fresh.slice(0, maxShown), ...(rest > 0 ? [`and ${rest} more`] : [])].map((line) => `  ${line}`)
}

/** What fell below its floor, from what to what, and what went wrong since: lines for a person. None where all holds. */
export function complaints(name: string, tally: Tally, floors: Floors): string[] {
  const floor = floors.scores[name]
  if (floor?.marked !== tally.marked)
    return [
      `The floor of ${name} is of ${floor?.marked ?? 0} marks, not of ${tally.marked}: ${renewal} measures again.`,
    ]
  const [was, is, less] = [figuresOf(floor), figuresOf(tally), allowed(floor)]
  const fallen = figures.filter((figure) => is[figure] < was[figure] - less[figure])
  if (fallen.length === 0) return []
  const falls = fallen.map(
    (figure) =>
      `${figure} of ${name} fell from ${shown(was[figure])} (${floors.measured}) to ${shown(is[figure])}, ` +
      `and must not fall below ${shown(was[figure] - less[figure])}`,
  )
  return [...falls, 'New since then:', ...newDifferences(tally, floors.known)]
}
