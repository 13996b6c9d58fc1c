import { describe, expect, it } from 'vitest'
import { settleNames, textOf } from '../../../../main/analysis/document/settle'
import type { Mention } from '../../../../main/analysis/words/mention'
import { tokenize } from '../../../../main/analysis/words/tokens'
import { tagged } from '../../../support/tagged'

function settled(sentences: (string | [sentence: string, lead: number])[]): Mention[] {
  return settleNames(
    sentences.map((given, paragraph) => {
      const [sentence, lead] = typeof given === 'string' ? [given, 100] : given
      return { ...tagged(sentence, lead), paragraph }
    }),
  )
}
function named(...sentences: Parameters<typeof settled>[0]): string[] {
  return settled(sentences).map(({ kind, name }) => `${kind} ${name}`)
}

/** The names of one sentence by the words that they stand for in it. */
function standing(sentence: string): string[] {
  const { text } = tagged(sentence)
  return settled([sentence]).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
}

describe('the words of a name', () => {
  it.each([
    ['single blanks', 'Anna \u00a0 Holm', 'Anna Holm'],
    ['plain apostrophes', 'Anna O’Brien', "Anna O'Brien"],
    ['no blank before a possessive', 'Holm’s Nets', "Holm's Nets"],
    ['blanks as they stand around marks', 'Holm & Sons, Oslo', 'Holm & Sons, Oslo'],
    ['no blanks at a hyphen', 'Norway-led', 'Norway-led'],
  ])('have %s', (_what, text, name) => {
    const tokens = tokenize(text)
    expect(textOf(tokens, 0, tokens.length)).toBe(name)
  })

  it('are nothing beyond the sentence', () => {
    expect(textOf(tokenize('Holm'), 1, 3)).toBe('')
  })
})

describe('mentions', () => {
  it('stand where the words of the name do', () => {
    const [found] = settled(['They met {person Mr. Lars Holm} there.'])
    expect(found).toMatchObject({ start: 13, end: 22, kind: 'person', name: 'Lars Holm' })
  })

  it('leave out works, laws and peoples', () => {
    expect(named('They saw {misc The Old Nets} with {person Lars Skarstad}.')).toEqual([
      'person Lars Skarstad',
    ])
  })

  it('are surer the further the next best reading was behind, from a half to nearly certain', () => {
    const sure = [-20, 0, 20, 100, 10_000].map(
      (lead) => settled([['then {person Lars Skarstad} left.', lead]])[0]?.confidence ?? 0,
    )
    expect(sure[0]).toBe(0.5)
    expect(sure[1]).toBe(0.5)
    expect(sure.slice(1)).toEqual(sure.slice(1).toSorted((a, b) => a - b))
    expect(new Set(sure.slice(1)).size).toBe(4)
    expect(sure[4]).toBe(0.99)
  })

  it('always say why', () => {
    const all = settled([
      'They met {person Lars Skarstad} of the {organisation Net Union (NU)} in {place Xqzzyv}.',
    ])
    expect(all).toHaveLength(4)
    expect(all.filter(({ why }) => why === '')).toEqual([])
  })
})

describe('letters in brackets', () => {
  it.each([
    [
      'are of the kind of the name before them',
      'the {organisation Harbour Board} ({place HB}) met.',
      ['organisation Harbour Board', 'organisation HB'],
    ],
    [
      'are found where the tagger left them alone',
      'the {organisation Harbour Board} (HB) met.',
      ['organisation Harbour Board', 'organisation HB'],
    ],
    [
      'make a name of what was taken for a work',
      'the {misc Harbour Board} ({organisation HB}) met.',
      ['organisation Harbour Board', 'organisation HB'],
    ],
    [
      'say where the name begins',
      'the Lars {organisation Harbour Board} (LHB) met.',
      ['organisation Lars Harbour Board', 'organisation LHB'],
    ],
    [
      'are what a long name is called',
      'the {organisation Harbour Board of Skarstad} ({person Nettix}) met.',
      ['organisation Harbour Board of Skarstad', 'organisation Nettix'],
    ],
    [
      'are themselves where they shorten nothing',
      'the {organisation Harbour Board} ({organisation XQ}) met.',
      ['organisation Harbour Board', 'organisation XQ'],
    ],
    [
      'are a place where they are one',
      'the {organisation Harbour Board of Skarstad} ({place Bergen}) met.',
      ['organisation Harbour Board of Skarstad', 'place Bergen'],
    ],
    [
      'are nothing where they shorten nothing',
      'the {organisation Harbour Board} (XQ) met.',
      ['organisation Harbour Board'],
    ],
    [
      'are not looked for beyond one word',
      'the {organisation Harbour Board} (HB of old) met.',
      ['organisation Harbour Board'],
    ],
  ])('%s', (_what, sentence, names) => {
    expect(standing(sentence)).toEqual(names)
  })

  it('say what they are short for', () => {
    const [, short] = settled(['the {organisation Harbour Board} (HB) met.'])
    expect(short).toMatchObject({ shortFor: 'Harbour Board', why: "short for 'Harbour Board' before it" })
  })

  it('hold for the same letters wherever they stand', () => {
    expect(
      named('the {organisation Harbour Board} (HB) met.', ['then {place HB} slept.', 1_000]).slice(-1),
    ).toEqual(['organisation HB'])
  })
})

describe('the kind of a name in the whole article', () => {
  it('is what speaks most strongly for one', () => {
    expect(
      named(
        ['to {place Skarstad} then.', 50],
        ['so {person Skarstad} left.', 80],
        ['to {place Skarstad} then.', 50],
      ),
    ).toEqual(['place Skarstad', 'place Skarstad', 'place Skarstad'])
  })

  it('says so where it is not what the sentence said', () => {
    const mentions = settled([
      ['to {place Skarstad} then.', 50],
      ['so {person Skarstad} left.', 10],
    ])
    expect(mentions[1]?.why).toBe('most mentions of it in this article are of a place')
    expect(mentions[0]?.why).not.toMatch(/most mentions/)
  })

  it('is a work only where twice as much speaks for that', () => {
    expect(named(['so {misc Skarstad} sank.', 150], ['to {place Skarstad} then.', 80])).toEqual([
      'place Skarstad',
      'place Skarstad',
    ])
    expect(named(['so {misc Skarstad} sank.', 200], ['to {place Skarstad} then.', 80])).toEqual([])
  })

  it('is told by whole names, not by their words', () => {
    expect(named('to {place Skarstad} then.', 'the {organisation Skarstad Trust} paid.')).toEqual([
      'place Skarstad',
      'organisation Skarstad Trust',
    ])
  })
})
