import { join } from 'node:path'
import { type GoldText, readGoldTexts } from './gold-text'
import { measured, type Tallies, together } from './measure'
import { tableOfScores, tableOfTexts } from './table'

export { writeFloors } from './floors'

export type Evaluation = { texts: { gold: GoldText; tallies: Tallies }[]; tallies: Tallies }

/** Runs the engine over the gold set in `folder`. */
export function evaluate(folder: string): Evaluation {
  const texts = readGoldTexts(join(folder, 'texts')).map((gold) => ({ gold, tallies: measured(gold) }))
  return { texts, tallies: together(texts.map(({ tallies }) => tallies)) }
}

/** For a person: a table of the scores and one of the texts; with `misses` also what differs, score by score. */
export function report({ texts, tallies }: Evaluation, misses: boolean): string {
  const differing = [...tallies].flatMap(([name, { differences }]) => [
    '',
    name,
    ...differences.map((line) => `  ${line}`),
  ])
  return [...tableOfScores(tallies), '', ...tableOfTexts(texts), ...(misses ? differing : [])].join('\n')
}
