import { describe, expect, it } from 'vitest'
import { type Read, firstFeatures, readText, secondFeatures } from '../../../../main/analysis/tagger/examples'
import { addTagged } from '../../../../main/analysis/tagger/facts'
import { type TaggedSpan, labelCount, spansOfLabels } from '../../../../main/analysis/tagger/labels'
import { tagText } from '../../../../main/analysis/tagger/tag'
import { bestLabels } from '../../../../main/analysis/tagger/viterbi'
import { trainedModel } from '../../../../main/analysis/tagger/weights'
import { pick, randomFrom } from '../../../support/random'

const names = (text: string): string[] =>
  tagText(text).flatMap((read) =>
    read.names.map(
      ({ from, to, kind }) => `${kind} ${text.slice(read.tokens[from]?.start, read.tokens[to - 1]?.end)}`,
    ),
  )

const story = [
  'Norwegian Prime Minister Ingrid Skarstad met Omar Haddad of the World Bank in Geneva on Monday.',
  '“We agree on most of it,” Skarstad told reporters outside the Skarstad Trust, which owns The Old Harbour.',
  'HARBOUR BOARD SELLS NETS TO SWEDEN',
  'Lars van den Berg, 61, of the Bergen Harbour Board (BHB) said that the BHB had asked Swedish experts for advice.',
].join('\n')

describe('names that the tagger finds', () => {
  it.each([
    ['a person behind a title', 'They asked Prime Minister Ingrid Skarstad.', ['person Ingrid Skarstad']],
    ['a name with particles', 'They asked Lars van den Berg about it.', ['person Lars van den Berg']],
    ['an organisation', 'She works for the Skarstad Trust now.', ['organisation Skarstad Trust']],
    ['a place', 'They had sailed to Bergen by then.', ['place Bergen']],
    [
      'a work, which is none of the three',
      'She saw "The Old Harbour" at the cinema.',
      ['misc The Old Harbour'],
    ],
    ['nobody', 'The boats left, and nobody saw them.', []],
    ['nothing', '', []],
  ])('%s', (_what, text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('takes a word for what the rest of the article takes it for', () => {
    const elsewhere = 'Skarstad is a small town. They live in Skarstad and work near Skarstad. '
    expect(names('Then came Skarstad.')).not.toContain('place Skarstad')
    expect(names(`${elsewhere}Then came Skarstad.`).slice(-1)).toEqual(['place Skarstad'])
  })

  it('is surer of a full name than of a bare one', () => {
    const lead = (text: string): number => tagText(text)[0]?.names[0]?.lead ?? 0
    expect(lead('Then Anna Olsen, 61, left.')).toBeGreaterThan(lead('Then Olsen left.'))
  })
})

describe('what training sees', () => {
  type Found = Read & { names: TaggedSpan[] }

  /** The names by the features that training is given, over whole sentences: slow, and all there is to it. */
  const looked = (text: string): Found[] => {
    const model = trainedModel()
    const { reads, facts } = readText(text)
    const scoresOf = (features: readonly Int32Array[], scores: Float64Array): TaggedSpan[] => {
      features.forEach((row, token) => {
        for (const feature of row) {
          const at = model.find(feature) * labelCount
          for (let label = 0; at >= 0 && label < labelCount; label++)
            scores[token * labelCount + label] =
              (scores[token * labelCount + label] ?? 0) + (model.rows[at + label] ?? 0)
        }
      })
      return spansOfLabels(bestLabels(scores, features.length, model.transitions))
    }
    const scores = reads.map(({ tokens }) => new Float64Array(tokens.length * labelCount))
    const at = (index: number): Float64Array => scores[index] ?? new Float64Array(0)
    reads.forEach((read, index) => addTagged(facts, read.tokens, scoresOf(firstFeatures(read), at(index))))
    return reads.map((read, index) => ({ ...read, names: scoresOf(secondFeatures(read, facts), at(index)) }))
  }

  it('is what the tagger sees, though it looks only where capitals are', () => {
    const plain = looked(story).map(({ names: found }) => found)
    expect(plain.flat().length).toBeGreaterThan(8)
    expect(
      tagText(story).map((read) => read.names.map(({ from, to, kind }) => ({ from, to, kind }))),
    ).toEqual(plain.map((found) => found.map(({ from, to, kind }) => ({ from, to, kind }))))
  })
})

describe('whatever the text', () => {
  const pieces = [
    'Anna',
    'Mr.',
    'Bergen',
    'of',
    'the',
    'UN',
    '(',
    ')',
    'Bank',
    'said',
    '.',
    '\n',
    'van',
    '“',
    '12',
    'US-led',
  ]
  const junk = (seed: number): string => {
    const random = randomFrom(seed)
    return Array.from({ length: 120 }, () => pick(random, pieces)).join(' ')
  }

  it('names stand in order within their sentence, and none over another', () => {
    for (let seed = 1; seed <= 60; seed++) {
      for (const { tokens, names: found } of tagText(junk(seed))) {
        let before = 0
        for (const { from, to, lead } of found) {
          expect(from).toBeGreaterThanOrEqual(before)
          expect(to).toBeGreaterThan(from)
          expect(Number.isFinite(lead)).toBe(true)
          before = to
        }
        expect(before).toBeLessThanOrEqual(tokens.length)
      }
    }
  })

  it('the same is found again, whatever was read in between: rows of numbers are used again', () => {
    const first = tagText(story)
    const copy = structuredClone(first)
    for (let seed = 1; seed <= 10; seed++) tagText(junk(seed).repeat(seed))
    expect(tagText(story)).toEqual(copy)
    expect(first).toEqual(copy)
  })
})
