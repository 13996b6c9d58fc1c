import { describe, expect, it } from 'vitest'
import { withCertain } from '../../../../main/analysis/document/listed'
import { shown, tagged } from '../../../support/tagged'

function certain(sentence: string): string[] {
  const { tokens, names } = tagged(sentence)
  return shown(tokens, withCertain(tokens, names))
}

describe('names that are certain by a list or by their form', () => {
  it.each([
    [
      'a long listed organisation',
      'the International Court of Justice ruled.',
      ['organisation International Court of Justice'],
    ],
    ['a country', 'they sailed from Norway to Sweden.', ['place Norway', 'place Sweden']],
    [
      'two words that end as an organisation',
      'then the Skarstad Ministry paid.',
      ['organisation Skarstad Ministry'],
    ],
    [
      'without the people before them',
      'then the Swedish Harbour Ministry paid.',
      ['organisation Harbour Ministry'],
    ],
    [
      'without the everyday word that begins the sentence',
      'Then Harbour Ministry staff left.',
      ['organisation Harbour Ministry'],
    ],
    [
      'with four words before its last one at most',
      'then Red Wet Far Old Skarstad Ministry paid.',
      ['organisation Wet Far Old Skarstad Ministry'],
    ],
    ['a credit in square brackets', 'Boats at night [SKPX]', ['organisation SKPX']],
    ['a credit in a dateline', 'Skarstad (Netnews) -- Boats left.', ['organisation Netnews']],
    ['a credit with agencies', 'SKP and Agencies', ['organisation SKP']],
    ['the place of a dateline', 'SKARSTAD — Boats left.', ['place SKARSTAD']],
    [
      'the place of a dateline with a day',
      'GAMLE SKARSTAD, July 18 (Netnews) — Boats left.',
      ['place GAMLE SKARSTAD', 'organisation Netnews'],
    ],
  ])('%s', (_what, sentence, names) => {
    expect(certain(sentence)).toEqual(names)
  })

  it.each([
    ['a ministry by itself', 'then the Ministry paid.'],
    ['only a people before it', 'then the Swedish Ministry paid.'],
    ['only an everyday word that begins the sentence', 'The Ministry paid.'],
    ['a word in brackets without a dash after it', 'the boats (Netnews) left.'],
    ['a small word in square brackets', 'the boats [sic] left.'],
    ['a hyphenated word at the beginning', 'SKARSTAD-BERGEN boats left.'],
    ['capitals with a comma and no dash', 'SKARSTAD, BERGEN: boats left.'],
    ['an organisation in capitals before a dash', 'UNESCO — boats left.'],
    ['a country of three letters or fewer', 'the US left.'],
    ['nothing', ''],
  ])('leaves alone %s', (_what, sentence) => {
    expect(certain(sentence)).toEqual([])
  })
})

describe('beside what the tagger found', () => {
  it.each([
    [
      'goes a longer name of an organisation',
      'the {organisation International Court of Justice Library} opened.',
      ['organisation International Court of Justice Library'],
    ],
    ['not a shorter one', 'the {organisation Court of Justice} ruled.', ['organisation Court of Justice']],
    [
      'nor another kind',
      'the {place International Court of Justice} ruled.',
      ['organisation International Court of Justice'],
    ],
    [
      'goes what a ministry is part of',
      'the {misc Harbour Ministry Prize} went to her.',
      ['misc Harbour Ministry Prize'],
    ],
    [
      'goes a name that a country is part of',
      'the {organisation Bank of Norway} paid.',
      ['organisation Bank of Norway'],
    ],
    ['goes a work of that name, where nothing leads it', 'they saw {misc Norway} again.', ['misc Norway']],
    ['not where a country is led', 'they came from {misc Norway} again.', ['place Norway']],
  ])('%s', (_what, sentence, names) => {
    expect(certain(sentence)).toEqual(names)
  })

  it('names are in order, and none stands over another', () => {
    const { tokens, names } = tagged(
      'SKARSTAD — {person Lars Holm} of the Harbour Ministry left Norway with {person Anna Lie}.',
    )
    const all = withCertain(tokens, names)
    expect(shown(tokens, all)).toEqual([
      'place SKARSTAD',
      'person Lars Holm',
      'organisation Harbour Ministry',
      'place Norway',
      'person Anna Lie',
    ])
    expect(all.filter(({ from }, at) => from < (all[at - 1]?.to ?? 0))).toEqual([])
  })

  it('are the same ones where nothing is certain', () => {
    const { tokens, names } = tagged('then {person Lars Holm} left.')
    expect(withCertain(tokens, names)).toEqual(names)
  })
})
