import { describe, expect, it } from 'vitest'
import { knownNames, withKnown } from '../../../../main/analysis/document/known'
import type { Draft, DraftRead } from '../../../../main/analysis/document/draft'
import { textOf } from '../../../../main/analysis/document/settle'
import { shown, tagged } from '../../../support/tagged'

function drafted(sentence: string, lead = 100): DraftRead {
  const { tokens, names } = tagged(sentence, lead)
  return {
    tokens,
    names: names.map((name): Draft => ({ ...name, name: textOf(tokens, name.from, name.to), why: '' })),
  }
}

function last(reads: DraftRead[]): Draft[] {
  return withKnown(reads, knownNames(reads))[reads.length - 1]?.names ?? []
}

/** What the last sentence names, after what the others made known. */
function after(known: string | DraftRead, sentence: string): string[] {
  const read = drafted(sentence)
  return shown(read.tokens, last([typeof known === 'string' ? drafted(known) : known, read]))
}

describe('names that the article has made known', () => {
  it.each([
    [
      'a full name again',
      'then {person Lars Holm} left.',
      'later Lars Holm came back.',
      ['person Lars Holm'],
    ],
    ['a surname', 'then {person Lars Skarstad} left.', 'later Skarstad came back.', ['person Skarstad']],
    ['a place of three letters', 'to {place Xqz} then.', 'later Xqz slept.', ['place Xqz']],
    ['a place', 'to {place Skarstad} then.', 'later Skarstad slept.', ['place Skarstad']],
    [
      'the longest that fits',
      'the {organisation Skarstad Trust} and {place Skarstad} paid.',
      'later Skarstad Trust paid.',
      ['organisation Skarstad Trust'],
    ],
    [
      'the head of an organisation',
      'the {organisation Skarstad Trust} paid.',
      'later the Trust left.',
      ['organisation Trust'],
    ],
    [
      'several in one sentence',
      'then {person Lars Skarstad} and {person Anna Lunde} left.',
      'later Lunde met Skarstad.',
      ['person Lunde', 'person Skarstad'],
    ],
  ])('are found where nobody saw them: %s', (_what, known, sentence, names) => {
    expect(after(known, sentence)).toEqual(names)
  })

  it.each([
    ['an everyday word that is a name once', 'to {place Market} then.', 'later Market boats left.'],
    ['an everyday word that is a surname', 'then {person Lars Boat} left.', 'later Boat people left.'],
    ['two letters', 'to {place Xq} then.', 'later Xq slept.'],
    ['what is no name of the three', 'they saw {misc Skarstad} then.', 'later Skarstad slept.'],
    ['a surname of two letters', 'then {person Lars Xq} left.', 'later Xq slept.'],
    [
      'the head of an organisation without its article',
      'the {organisation Skarstad Trust} paid.',
      'later Trust paid.',
    ],
    [
      'the head of an organisation before more of a name',
      'the {organisation Skarstad Trust} paid.',
      'later the Trust Harbour left.',
    ],
    [
      'a head that begins the sentence with its article',
      'the {organisation Skarstad Trust} paid.',
      'The Trust paid.',
    ],
    ['the head of what is no organisation', 'to {place Skarstad Post} then.', 'later the Post left.'],
    ['words in small letters', 'to {place Skarstad} then.', 'later skarstad slept.'],
    ['half of a name', 'the {organisation Skarstad Trust} paid.', 'later Skarstad boats left.'],
  ])('but not %s', (_what, known, sentence) => {
    expect(after(known, sentence)).toEqual([])
  })

  it('are not read after what is hardly sure', () => {
    expect(after(drafted('to {place Skarstad} then.', 29), 'later Skarstad slept.')).toEqual([])
    expect(after(drafted('to {place Skarstad} then.', 30), 'later Skarstad slept.')).toEqual([
      'place Skarstad',
    ])
    expect(after(drafted('then {person Lars Skarstad} left.', 9), 'later Skarstad slept.')).toEqual([])
    expect(after(drafted('then {person Lars Skarstad} left.', 10), 'later Skarstad slept.')).toEqual([
      'person Skarstad',
    ])
  })

  it('count for what stands before them too', () => {
    const reads = [drafted('later Skarstad slept.'), drafted('then {person Lars Skarstad} left.')]
    const [first] = withKnown(reads, knownNames(reads))
    expect(first && shown(first.tokens, first.names)).toEqual(['person Skarstad'])
  })

  it('take the place of a work of that name, and of nothing else', () => {
    const known = 'to {place Skarstad} then.'
    expect(after(known, 'later {misc Skarstad} slept.')).toEqual(['place Skarstad'])
    expect(after(known, 'later {person Skarstad} slept.')).toEqual(['person Skarstad'])
    expect(after(known, 'the {organisation Skarstad Trust} paid.')).toEqual(['organisation Skarstad Trust'])
  })

  it('say why, and are less sure than what was seen', () => {
    const why = (known: string, sentence: string): (string | undefined)[] =>
      last([drafted(known), drafted(sentence)]).map((draft) => draft.why)
    expect(why('to {place Skarstad} then.', 'later Skarstad slept.')).toEqual([
      'named elsewhere in this article',
    ])
    expect(why('then {person Lars Skarstad} left.', 'later Skarstad slept.')).toEqual([
      'surname of Lars Skarstad',
    ])
    expect(why('the {organisation Skarstad Trust} paid.', 'later the Trust left.')).toEqual([
      'stands for Skarstad Trust',
    ])
    const [found] = last([drafted('to {place Skarstad} then.'), drafted('later Skarstad slept.')])
    expect(found?.lead).toBeLessThan(10)
  })

  it('say of the head of an organisation whose it is', () => {
    const [found] = last([
      drafted('the {organisation Skarstad Trust} paid.'),
      drafted('later the Trust left.'),
    ])
    expect(found?.short).toBe('Skarstad Trust')
  })
})

describe('a bare surname', () => {
  const known = 'then {person Anna Bergen} left.'

  it('is the person, though it looked like a place', () => {
    expect(after(known, 'later {place Bergen} slept.')).toEqual(['person Bergen'])
  })

  it.each(['in', 'of', 'at', 'from', 'to', 'near', 'the'])('is a place after "%s"', (lead) => {
    expect(after(known, `later ${lead} {place Bergen} it rained.`)).toEqual(['place Bergen'])
  })

  it('is nothing to a name of two words', () => {
    expect(after(known, 'later {place Bergen Bay} froze.')).toEqual(['place Bergen Bay'])
  })
})
