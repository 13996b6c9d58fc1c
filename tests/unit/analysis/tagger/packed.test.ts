import { describe, expect, it } from 'vitest'
import { hashWord } from '../../../../main/analysis/tagger/hash'
import { labelCount, tagKinds } from '../../../../main/analysis/tagger/labels'
import { readKeys, unpack } from '../../../../main/analysis/tagger/packed'
import { readModel, trainedModel } from '../../../../main/analysis/tagger/weights'
import { readWordTable, wordTable } from '../../../../main/analysis/tagger/words'
import { pack, risingOrder } from '../../../../scripts/train/pack.mjs'
import { randomFrom } from '../../../support/random'

function unsigned(keys: ArrayLike<number>): number[] {
  return Array.from(keys, (key) => key >>> 0)
}

describe('packed columns', () => {
  it('come back with their head, their keys and their bytes', () => {
    const columns = [Uint8Array.from([0, 10, 255]), Uint8Array.from([7, 8, 9])]
    const { head, bytes } = unpack(pack({ name: 'nets\n“øl”', count: 3 }, [5, 6, 4_000_000_000], columns))
    const { keys, end } = readKeys(bytes, 3)
    expect(head).toEqual({ name: 'nets\n“øl”', count: 3 })
    expect(unsigned(keys)).toEqual([5, 6, 4_000_000_000])
    expect([...bytes.subarray(end)]).toEqual([0, 10, 255, 7, 8, 9])
  })

  it.each([
    ['none', []],
    ['nought', [0]],
    ['the largest there is', [4_294_967_295]],
    ['where a difference needs one byte more', [127, 255, 16_638, 16_639 + 16_384, 2_200_000]],
  ])('keys: %s', (_what, rising) => {
    const { bytes } = unpack(pack({}, rising, []))
    const { keys, end } = readKeys(bytes, rising.length)
    expect(unsigned(keys)).toEqual(rising)
    expect(end).toBe(bytes.length)
  })

  it('keys of hashes, half of which are below zero, come back in the order in which they were put', () => {
    const hashes = Int32Array.from({ length: 3_000 }, (_, at) => hashWord(`word ${at}`))
    const order = risingOrder(hashes)
    const rising = order.map((at) => (hashes[at] ?? 0) >>> 0)
    const { bytes } = unpack(pack({}, rising, []))
    expect(Array.from(readKeys(bytes, rising.length).keys)).toEqual(order.map((at) => hashes[at]))
  })
})

describe('a model', () => {
  const features = [3, 70_000, 3_000_000_000]
  const steps = [-127, -60, -1, 0, 1, 25, 127]
  const random = randomFrom(11)
  const byLabel = Array.from({ length: labelCount }, () =>
    features.map(() => steps[random(steps.length)] ?? 0),
  )
  const transitions = Array.from({ length: labelCount * labelCount }, (_, at) => at / 8)
  const model = readModel(
    pack(
      { features: features.length, largest: 2, transitions },
      features,
      byLabel.map((column) => Uint8Array.from(column, (value) => value + 128)),
    ),
  )

  it('finds its features, and no others', () => {
    expect(features.map((feature) => model.find(feature | 0))).toEqual([0, 1, 2])
    expect([0, 4, -1].map((feature) => model.find(feature))).toEqual([-1, -1, -1])
  })

  it('holds its weights feature by feature, though they are stored label by label', () => {
    for (const feature of features.keys()) {
      const row = Array.from(model.rows.subarray(feature * labelCount, (feature + 1) * labelCount))
      expect(row).toEqual(
        byLabel.map((column) => (column[feature] ?? 0) * Math.abs(column[feature] ?? 0) || 0),
      )
    }
  })

  it('holds transitions by the same measure as weights', () => {
    // The largest weight as trained was 2; as a whole number it is 127 squared.
    expect(model.scale).toBe((127 * 127) / 2)
    expect(Math.max(...model.rows) / model.scale).toBe(2)
    expect(Array.from(model.transitions)).toEqual(
      transitions.map((weight) => Math.fround(weight * model.scale)),
    )
  })
})

describe('the model that is shipped', () => {
  const { rows, transitions, scale } = trainedModel()

  it('has a weight for each feature and label, and a step for each pair of labels', () => {
    expect(rows.length % labelCount).toBe(0)
    expect(rows.length / labelCount).toBeGreaterThan(10_000)
    expect(transitions).toHaveLength(labelCount * labelCount)
    expect(scale).toBeGreaterThan(0)
    expect(transitions.every(Number.isFinite)).toBe(true)
  })

  it('is unpacked once', () => {
    expect(trainedModel()).toBe(trainedModel())
  })
})

describe('the table of words', () => {
  const words = ['harbour', 'nets', 'holm']
  const order = risingOrder(words.map(hashWord))
  const sorted = order.map((at) => words[at] ?? '')
  const table = readWordTable(
    pack(
      { words: words.length },
      sorted.map((word) => hashWord(word) >>> 0),
      Array.from({ length: 6 }, (_, column) => Uint8Array.from(sorted, (_word, at) => 10 * column + at)),
    ),
  )

  it('finds its words, and no others', () => {
    expect(sorted.map(table.find)).toEqual([0, 1, 2])
    expect(['boat', 'Harbour', ''].map(table.find)).toEqual([-1, -1, -1])
  })

  it('has six columns, one after the other', () => {
    const { coarse, middle, fineLow, fineHigh, people, places } = table
    expect([coarse, middle, fineLow, fineHigh, people, places].map((column) => [...column])).toEqual(
      Array.from({ length: 6 }, (_, column) => [10 * column, 10 * column + 1, 10 * column + 2]),
    )
  })

  it('that is shipped knows everyday words, written small and without accents', () => {
    const { find, coarse, places } = wordTable()
    expect(['the', 'harbour', 'oslo', 'sao'].filter((word) => find(word) < 0)).toEqual([])
    expect(['The', 'xqzzyv'].map(find)).toEqual([-1, -1])
    expect(coarse).toHaveLength(places.length)
  })

  it('that is shipped says of a city that it looks like a place, more than of a verb', () => {
    const { find, places } = wordTable()
    const look = (word: string): number => (places[find(word)] ?? 0) & 15
    expect(look('bergen')).toBeGreaterThan(look('walked'))
    expect(tagKinds.indexOf('place')).toBe(2)
  })
})
