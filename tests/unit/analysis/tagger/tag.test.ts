import { describe, expect, it } from 'vitest'
import { firstFeatures, readText, secondFeatures } from '../../../../main/analysis/tagger/examples'
import { addTagged } from '../../../../main/analysis/tagger/facts'
import {
  type TaggedSpan,
  type TagKind,
  begin,
  inside,
  labelCount,
  labelOf,
  last,
  single,
  spansOfLabels,
  tagKinds,
} from '../../../../main/analysis/tagger/labels'
import { tagText } from '../../../../main/analysis/tagger/tag'
import { bestLabels } from '../../../../main/analysis/tagger/viterbi'
import { trainedModel } from '../../../../main/analysis/tagger/weights'
import { pick, randomFrom } from '../../../support/random'

function names(text: string): string[] {
  return tagText(text).flatMap((read) =>
    read.names.map(
      ({ from, to, kind }) => `${kind} ${text.slice(read.tokens[from]?.start, read.tokens[to - 1]?.end)}`,
    ),
  )
}

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
  type Found = { names: TaggedSpan[]; scores: Float64Array }

  const model = trainedModel()
  const step = (from: number, to: number): number => model.transitions[from * labelCount + to] ?? 0

  /** The names by the features that training is given, over whole sentences: slow, and all there is to it. */
  const looked = (text: string): Found[] => {
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
    const all = reads.map((read) => ({ read, scores: new Float64Array(read.tokens.length * labelCount) }))
    for (const { read, scores } of all) addTagged(facts, read.tokens, scoresOf(firstFeatures(read), scores))
    return all.map(({ read, scores }) => ({ scores, names: scoresOf(secondFeatures(read, facts), scores) }))
  }

  /** What the words of a span are worth as one name of a kind, or as no name, with "no name" before and after it. */
  const worth = (scores: Float64Array, { from, to }: TaggedSpan, kind: TagKind | null): number => {
    const length = to - from
    const labels = Array.from({ length }, (_, index) => {
      if (kind === null) return 0
      if (length === 1) return labelOf(tagKinds.indexOf(kind), single)
      return labelOf(tagKinds.indexOf(kind), index === 0 ? begin : index === length - 1 ? last : inside)
    })
    const own = labels.map((label, index) => scores[(from + index) * labelCount + label] ?? 0)
    const steps = [0, ...labels].map((label, index) => step(label, labels[index] ?? 0))
    return [...own, ...steps].reduce((sum, value) => sum + value, 0)
  }

  const plain = looked(story)
  const tagger = tagText(story)

  it('is what the tagger sees, though it looks only where capitals are', () => {
    expect(plain.flatMap(({ names: found }) => found).length).toBeGreaterThan(8)
    expect(tagger.map((read) => read.names.map(({ from, to, kind }) => ({ from, to, kind })))).toEqual(
      plain.map(({ names: found }) => found.map(({ from, to, kind }) => ({ from, to, kind }))),
    )
  })

  it('says how far the next best reading of a name is behind, for the root of its length', () => {
    plain.forEach(({ names: found, scores }, index) => {
      found.forEach((span, at) => {
        const others = [null, ...tagKinds].filter((kind) => kind !== span.kind)
        const behind =
          worth(scores, span, span.kind) - Math.max(...others.map((kind) => worth(scores, span, kind)))
        expect(tagger[index]?.names[at]?.lead).toBeCloseTo(
          behind / (model.scale * Math.sqrt(span.to - span.from)),
          6,
        )
      })
    })
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
