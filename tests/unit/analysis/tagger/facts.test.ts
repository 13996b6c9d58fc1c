import { describe, expect, it } from 'vitest'
import { ruleSpans } from '../../../../main/analysis/words/rules'
import { addFacts, addTagged, noFacts, taggedKind, votedKind } from '../../../../main/analysis/tagger/facts'
import { type TagKind, tagKinds } from '../../../../main/analysis/tagger/labels'
import { tokenize } from '../../../../main/analysis/words/tokens'

function factsOf(...sentences: string[]) {
  const facts = noFacts()
  for (const sentence of sentences) {
    const tokens = tokenize(sentence)
    addFacts(facts, tokens, ruleSpans(tokens))
  }
  return facts
}
function vote(kind: TagKind): number {
  return 1 + tagKinds.indexOf(kind)
}

describe('what rules and lists say of a word in the whole article', () => {
  it('is the kind that most of them say, by how sure they are', () => {
    const facts = factsOf('They asked Mr. Bergen.', 'They asked Dr. Bergen.', 'They sailed to Bergen.')
    expect(votedKind(facts, 'Bergen')).toBe(vote('person'))
    expect(votedKind(factsOf('They sailed to Bergen.'), 'Bergen')).toBe(vote('place'))
  })

  it('is said of every capitalised word of a name, and of no small one', () => {
    const facts = factsOf('The Bank of Norway paid.')
    expect(['Bank', 'Norway', 'of'].map((word) => votedKind(facts, word))).toEqual([
      vote('organisation'),
      vote('organisation'),
      0,
    ])
  })

  it('is not said by what is hardly sure', () => {
    expect(votedKind(factsOf('They moored outside Skarstad.'), 'Skarstad')).toBe(0)
  })

  it('counts how often words are written small', () => {
    const facts = factsOf('The boats left.', 'Boats and more boats left.')
    expect(['boats', 'left', 'Boats'].map((word) => facts.small.get(word))).toEqual([2, 2, undefined])
  })
})

describe('what a first tagging says of a word', () => {
  const seen = (...kinds: (TagKind | null)[]): number => {
    const facts = noFacts()
    for (const kind of kinds)
      addTagged(facts, tokenize('of Skarstad'), kind === null ? [] : [{ from: 1, to: 2, kind }])
    return taggedKind(facts, 'Skarstad')
  }
  const number = (kind: number, surely: number): number => 1 + 3 * kind + surely
  const person = tagKinds.indexOf('person')

  it.each<[string, (TagKind | null)[], number]>([
    ['nothing where it was not tagged', [], 0],
    ['once', ['person'], number(person, 0)],
    ['always', ['person', 'person', 'person'], number(person, 2)],
    ['mostly', ['person', 'place', 'person'], number(person, 1)],
    [
      'four times of five, which is not more than that',
      ['person', 'person', 'person', 'person', 'place'],
      number(person, 1),
    ],
    ['no name', [null], number(tagKinds.length, 0)],
    ['mostly no name', [null, 'place', null], number(tagKinds.length, 1)],
  ])('%s', (_what, kinds, expected) => {
    expect(seen(...kinds)).toBe(expected)
  })

  it('says nothing of small words, also within a name', () => {
    const facts = noFacts()
    addTagged(facts, tokenize('Bank of Norway'), [{ from: 0, to: 3, kind: 'organisation' }])
    expect(taggedKind(facts, 'of')).toBe(0)
    expect(taggedKind(facts, 'Norway')).toBe(number(tagKinds.indexOf('organisation'), 0))
  })
})
