import type { Tally } from './compare'
import type { GoldText } from './gold-text'
import { figuresOf, type Tallies } from './measure'

const columns = ['marked', 'found', 'right', 'precision', 'recall', 'F1']
const wide = 30

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(wide), ...cells.map((cell) => cell.padStart(9))].join(' ')
}

function cellsOf(tally: Tally): string[] {
  const { precision, recall, f1 } = figuresOf(tally)
  const { marked, found, right } = tally
  return [...[marked, found, right].map(String), ...[precision, recall, f1].map((value) => value.toFixed(1))]
}

/** One line a score, over all texts. */
export function tableOfScores(tallies: Tallies): string[] {
  return [row('', columns), ...[...tallies].map(([name, tally]) => row(name, cellsOf(tally)))]
}

const perText = ['names', 'quotations and speaker', 'reported speech', 'dates and value']

/** One line a text: how many of each are right, of how many that are marked, and how many were found that are none. */
export function tableOfTexts(all: readonly { gold: GoldText; tallies: Tallies }[]): string[] {
  return [
    ['right/marked, +wrong'.padEnd(wide), ...perText.map((name) => name.padStart(24))].join(' '),
    ...all.map(({ gold, tallies }) =>
      [
        gold.id.padEnd(wide),
        ...perText.map((name) => {
          const { marked = 0, found = 0, right = 0 } = tallies.get(name) ?? {}
          return `${right}/${marked}${found > right ? ` +${found - right}` : ''}`.padStart(24)
        }),
      ].join(' '),
    ),
  ]
}
