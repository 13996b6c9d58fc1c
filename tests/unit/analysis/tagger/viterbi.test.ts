import { describe, expect, it } from 'vitest'
import {
  begin,
  labelCount,
  labelOf,
  last,
  mayEnd,
  mayFollow,
  mayStart,
  single,
  tagKinds,
} from '../../../../main/analysis/tagger/labels'
import { bestLabels } from '../../../../main/analysis/tagger/viterbi'
import { type Random, randomFrom } from '../../../support/random'

// Whole numbers, so that no order of adding them changes a sum, and so large that no two rows have the same one.
function large(random: Random): number {
  return random(2_000_001) - 1_000_000
}

type Table = { scores: Float64Array; transitions: Float32Array; length: number }

function tableOf(random: Random, length: number): Table {
  return {
    length,
    scores: Float64Array.from({ length: length * labelCount }, () => large(random)),
    transitions: Float32Array.from({ length: labelCount * labelCount }, () => large(random)),
  }
}

function step({ transitions }: Table, from: number, to: number): number {
  return transitions[from * labelCount + to] ?? 0
}

/** What a row of labels is worth: every token's own score and every step, from "no name" before it to "no name" after it. */
function worth(table: Table, row: readonly number[]): number {
  return row.reduce(
    (sum, label, at) =>
      sum + step(table, row[at - 1] ?? 0, label) + (table.scores[at * labelCount + label] ?? 0),
    step(table, row[row.length - 1] ?? 0, 0),
  )
}

const labels = Array.from({ length: labelCount }, (_, label) => label)

/** Every row of labels that spells names out whole. */
function allRows(length: number): number[][] {
  let rows = labels.filter(mayStart).map((label) => [label])
  for (let at = 1; at < length; at++) {
    rows = rows.flatMap((row) =>
      labels.filter((label) => mayFollow(row[at - 1] ?? 0, label)).map((label) => [...row, label]),
    )
  }
  return rows.filter((row) => mayEnd(row[length - 1] ?? 0))
}

function isWhole(row: ArrayLike<number>): boolean {
  const all = Array.from(row)
  return (
    mayStart(all[0] ?? 0) &&
    mayEnd(all[all.length - 1] ?? 0) &&
    all.every((label, at) => at === 0 || mayFollow(all[at - 1] ?? 0, label))
  )
}

const noTransitions = new Float32Array(labelCount * labelCount)

describe('the best row of labels', () => {
  it.each([1, 2, 3, 4])('is the best of all there are, for %i words', (length) => {
    const rows = allRows(length)
    for (let seed = 1; seed <= (length === 4 ? 12 : 60); seed++) {
      const table = tableOf(randomFrom(seed * 97 + length), length)
      let best: number[] = []
      let most = -Infinity
      for (const row of rows) {
        const sum = worth(table, row)
        if (sum <= most) continue
        most = sum
        best = row
      }
      expect(Array.from(bestLabels(table.scores, length, table.transitions)), `seed ${seed}`).toEqual(best)
    }
  })

  it('is none for no words', () => {
    expect(bestLabels(new Float64Array(0), 0, noTransitions)).toEqual(new Uint8Array(0))
  })

  it('spells names out whole, whatever the scores, however long the sentence', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomFrom(seed)
      const table = tableOf(random, 1 + random(120))
      expect(isWhole(bestLabels(table.scores, table.length, table.transitions)), `seed ${seed}`).toBe(true)
    }
  })

  it('cannot be made better by another label at any one place', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const table = tableOf(randomFrom(seed), 30)
      const row = Array.from(bestLabels(table.scores, table.length, table.transitions))
      const most = worth(table, row)
      const better = row.flatMap((_, at) =>
        labels
          .map((label) => row.with(at, label))
          .filter((other) => isWhole(other) && worth(table, other) > most),
      )
      expect(better).toEqual([])
    }
  })

  it('says "no name" of words that nothing is known of', () => {
    expect(Array.from(bestLabels(new Int32Array(3 * labelCount), 3, noTransitions))).toEqual([0, 0, 0])
  })

  it('reads whole numbers as it reads others', () => {
    const { scores, transitions } = tableOf(randomFrom(5), 20)
    expect(bestLabels(Int32Array.from(scores), 20, transitions)).toEqual(bestLabels(scores, 20, transitions))
  })

  it('leaves what it reads as it was', () => {
    const { scores, transitions } = tableOf(randomFrom(6), 10)
    const before = [scores.slice(), transitions.slice()]
    bestLabels(scores, 10, transitions)
    expect([scores, transitions]).toEqual(before)
  })
})

describe('what a row costs beside its words', () => {
  const person = tagKinds.indexOf('person')
  const scoresOf = (length: number, liked: [at: number, label: number, score: number][]): Float64Array => {
    const scores = new Float64Array(length * labelCount)
    for (const [at, label, score] of liked) scores[at * labelCount + label] = score
    return scores
  }

  it('is the step into the first word: no name stands before it', () => {
    const transitions = noTransitions.slice()
    const scores = scoresOf(1, [[0, labelOf(person, single), 5]])
    expect(bestLabels(scores, 1, transitions)[0]).toBe(labelOf(person, single))
    transitions[labelOf(person, single)] = -6
    expect(bestLabels(scores, 1, transitions)[0]).toBe(0)
  })

  it('is the step out of the last word: no name stands after it', () => {
    const transitions = noTransitions.slice()
    const scores = scoresOf(1, [[0, labelOf(person, single), 5]])
    transitions[labelOf(person, single) * labelCount] = -6
    expect(bestLabels(scores, 1, transitions)[0]).toBe(0)
  })

  it('cannot be paid by a name without an end: the last word comes with the first or neither does', () => {
    const first = labelOf(person, begin)
    const end = labelOf(person, last)
    expect(
      Array.from(
        bestLabels(
          scoresOf(2, [
            [0, first, 9],
            [1, end, -5],
          ]),
          2,
          noTransitions,
        ),
      ),
    ).toEqual([first, end])
    expect(
      Array.from(
        bestLabels(
          scoresOf(2, [
            [0, first, 9],
            [1, end, -20],
          ]),
          2,
          noTransitions,
        ),
      ),
    ).not.toContain(end)
    expect(Array.from(bestLabels(scoresOf(2, [[1, first, 9]]), 2, noTransitions))).not.toContain(first)
  })
})
