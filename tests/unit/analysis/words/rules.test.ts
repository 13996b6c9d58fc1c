import { describe, expect, it } from 'vitest'
import { type RuleSpan, ruleSpans } from '../../../../main/analysis/words/rules'
import { tokenize } from '../../../../main/analysis/words/tokens'
import { pick, randomFrom } from '../../../support/random'

type Found = { words: string; kind: RuleSpan['kind']; why: string; confidence: number }

function found(text: string): Found[] {
  const tokens = tokenize(text)
  return ruleSpans(tokens).map(({ from, to, kind, why, confidence }) => ({
    words: text.slice(tokens[from]?.start, tokens[to - 1]?.end),
    kind,
    why,
    confidence,
  }))
}
function brief(text: string): string[] {
  return found(text).map(({ kind, words }) => `${kind} ${words}`)
}

describe('what rules and lists say of a name, and why', () => {
  it.each([
    ['They asked Mr. Skarstad.', 'person', 'Skarstad', "title 'Mr.' before it"],
    ['They asked Prime Minister Skarstad.', 'person', 'Skarstad', "title 'Prime Minister' before it"],
    ['They asked Secretary of State Skarstad.', 'person', 'Skarstad', "title 'Secretary of State' before it"],
    ['Ulrikke said that Anna Skarstad left.', 'person', 'Anna Skarstad', "'Anna' is a first name"],
    ['Then Skarstad warned them.', 'person', 'Skarstad', "'warned' beside it"],
    ['“No,” added Skarstad.', 'person', 'Skarstad', "'added' beside it"],
    ['He met Ulveig Skarstad.', 'person', 'Ulveig Skarstad', 'two or three capitalised words'],
    ['They sailed to Bergen.', 'place', 'Bergen', 'on the list of places'],
    ['It rained in São Paulo.', 'place', 'São Paulo', 'on the list of places'],
    ['They sailed to Lake Skarstad.', 'place', 'Lake Skarstad', "'Lake' in the name"],
    ['They sailed to Skarstad Island.', 'place', 'Skarstad Island', "'Island' in the name"],
    ['They moored outside Skarstad.', 'place', 'Skarstad', "'outside' before it"],
    ['The UN voted.', 'organisation', 'UN', 'on the list of organisations'],
    [
      'The European Central Bank met.',
      'organisation',
      'European Central Bank',
      'on the list of organisations',
    ],
    ['The Skarstad Trust paid.', 'organisation', 'Skarstad Trust', "'Trust' in the name"],
    ['They wrote to Amazon.', 'organisation', 'Amazon', 'on the list of organisations'],
    ['The FFXTQRS paid.', 'organisation', 'FFXTQRS', 'written in capitals'],
    ['Then Anna Wet Far Skarstad left.', 'person', 'Anna Wet Far Skarstad', "'Anna' is a first name"],
    ['The FFXT paid.', 'organisation', 'FFXT', 'written in capitals'],
  ])('%s', (text, kind, words, why) => {
    expect(found(text)).toContainEqual({ words, kind, why, confidence: expect.any(Number) as number })
  })

  it('trusts a title more than a list, a list more than a word of the name, and that more than what stands around', () => {
    const sure = (text: string): number => found(text)[0]?.confidence ?? 0
    const falling = [
      sure('They asked Mr. Skarstad.'),
      sure('They sailed to Bergen.'),
      sure('They met Anna Skarstad.'),
      sure('They sailed to Lake Skarstad.'),
      sure('Then Skarstad warned them.'),
      sure('They moored outside Skarstad.'),
      sure('He met Ulveig Skarstad.'),
    ]
    expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    expect(new Set(falling).size).toBe(falling.length)
  })
})

describe('where such a name ends', () => {
  it.each([
    [
      'over "of", after the first word of an organisation',
      'The Bank of Norway paid.',
      'organisation Bank of Norway',
    ],
    ['and over what joins', 'The Office of Fish and Nets paid.', 'organisation Office of Fish and Nets'],
    ['not on a joining word', 'The Bank of the harbour paid Bergen.', 'place Bergen'],
    ['over a particle', 'They asked Mr. Lars von Skarstad.', 'person Lars von Skarstad'],
    ['before a people', 'They asked Mr. Skarstad Norwegian questions.', 'person Skarstad'],
    ['before a day', 'They asked Mr. Skarstad Monday.', 'person Skarstad'],
    ['before a small word', 'They asked Mr. Skarstad about it.', 'person Skarstad'],
  ])('%s', (_what, text, name) => {
    expect(brief(text)).toEqual([name])
  })

  it('goes beyond a listed name where the words are another one', () => {
    expect(brief('The World Bank Group paid.')).toEqual(['organisation World Bank Group'])
    expect(brief('Bergen Harbour Board paid.')).toEqual(['organisation Bergen Harbour Board'])
    expect(brief('Then Georgia Skarstad left.')).toEqual(['person Georgia Skarstad'])
  })

  it('keeps a place before a title apart from whom the title is of', () => {
    expect(brief('On Friday US President Skarstad left.')).toEqual(['place US', 'person Skarstad'])
  })

  it('takes several titles for one', () => {
    expect(brief('They asked Prime Minister Mr. Skarstad.')).toEqual(['person Skarstad'])
    expect(brief('Mr. and Mrs. Skarstad left.')).toEqual(['person Skarstad'])
  })
})

describe('what rules leave alone', () => {
  it.each([
    ['an everyday word that begins a sentence', 'Boats left.'],
    ['or a quotation', 'then “Boats left.”'],
    ['a day', 'On Monday they left.'],
    ['a people', 'Then Swedish boats left.'],
    ['a title of nobody', 'The President of the board left.'],
    ['a single name that nothing speaks for', 'Then Skarstad left.'],
    ['a first name and more words than anybody has', 'Then Anna Red Wet Far Skarstad left.'],
    ['eight letters, which are a word in capitals', 'The FFXTQRSV paid.'],
    ['nothing at all', ''],
  ])('%s', (_what, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('whatever the words', () => {
  const words = (
    'Mr. President of the Bank UN Bergen New York Anna Skarstad van der said in and Monday Swedish Lake ' +
    ', . “ ” ( ) - the Prime Minister FFXT World Group'
  ).split(' ')

  it('no two names overlap, and each is within the sentence', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed)
      const tokens = tokenize(Array.from({ length: 30 }, () => pick(random, words)).join(' '))
      let before = 0
      for (const { from, to, why, confidence } of ruleSpans(tokens)) {
        expect(from).toBeGreaterThanOrEqual(before)
        expect(to).toBeGreaterThan(from)
        expect(confidence).toBeGreaterThan(0)
        expect(why).not.toBe('')
        before = to
      }
      expect(before).toBeLessThanOrEqual(tokens.length)
    }
  })
})
