import { analyzeAll } from '../../../main/analysis/analyze'
import { compared, type Tally } from './compare'
import type { GoldText } from './gold-text'
import { scores } from './scores'

/** By the name of the score. */
export type Tallies = ReadonlyMap<string, Tally>
/** In per cent. */
export type Figures = { precision: number; recall: number; f1: number }

/** Runs the engine over a text, as the program does over an article with a headline and a day. */
export function measured(gold: GoldText): Tallies {
  const { text, title, date, blocks } = gold
  const analysis = analyzeAll(text, { title, date, blocks })
  return new Map(
    scores.map((score) => [
      score.name,
      compared(gold, score, score.marked(gold), score.found(gold, analysis)),
    ]),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** Over several texts. */
export function together(all: readonly Tallies[]): Tallies {
  return new Map(
    scores.map(({ name }) => {
      const tallies = all.flatMap((one) => one.get(name) ?? [])
      return [
        name,
        {
          marked: sum(tallies.map(({ marked }) => marked)),
          found: sum(tallies.map(({ found }) => found)),
          right: sum(tallies.map(({ right }) => right)),
          differences: tallies.flatMap(({ differences }) => differences),
        },
      ]
    }),
  )
}

/** Nothing of nothing is all of it. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole
}

export function figuresOf({ marked, found, right }: Omit<Tally, 'differences'>): Figures {
  return {
    precision: percent(right, found),
    recall: percent(right, marked),
    f1: percent(2 * right, marked + found),
  }
}
