import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../../main/analysis/words/tokens'
import { pick, randomFrom } from '../../../support/random'

function words(text: string): string[] {
  return tokenize(text).map((token) => token.text)
}

describe('words and marks', () => {
  it.each([
    ['an apostrophe within a name', "O'Brien doesn't", ["O'Brien", "doesn't"]],
    ['a possessive is a word of its own', "Olsen's boat", ['Olsen', "'s", 'boat']],
    ['also after an s', "Lars's boat", ['Lars', "'s", 'boat']],
    ['the possessive of many is only a mark', "the workers' boat", ['the', 'workers', "'", 'boat']],
    ['an s that a longer word begins with is none', "d'Souza", ["d'Souza"]],
    ['a dropped g', 'fishin’ boats', ["fishin'", 'boats']],
    ['a dropped beginning', "the '90s", ['the', "'", '90s']],
    ['two names by an ampersand', 'H&M sells', ['H&M', 'sells']],
    ['an ampersand between blanks', 'Holm & Sons', ['Holm', '&', 'Sons']],
    ['a dash without blanks', 'boats—and nets', ['boats', '—', 'and', 'nets']],
    ['marks one by one', '(He left?!)', ['(', 'He', 'left', '?', '!', ')']],
    ['letters that are put together of two', 'Jose\u0301 left', ['José', 'left']],
    ['a low line', 'the net_size', ['the', 'net_size']],
  ])('%s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it.each([
    ['decimals and a share', 'It rose 4.5% a year.', '4.5%'],
    ['thousands', 'All 1,250,000 of them', '1,250,000'],
    ['a time of day', 'at 10:30 sharp', '10:30'],
    ['a decade', 'the 1990s were', '1990s'],
    ['a rank', 'the 21st of them', '21st'],
    ['a clipped sum', 'paid $40.25, once', '40.25'],
  ])('numbers in one piece: %s', (_what, text, number) => {
    expect(words(text)).toContain(number)
  })

  it('leaves the stop after a number to the sentence', () => {
    expect(words('It fell by 12. Then')).toEqual(['It', 'fell', 'by', '12', '.', 'Then'])
  })

  it('keeps addresses and handles whole', () => {
    expect(words('See https://harbour.example/a?b=c-d#e by @ann_olsen #nets')).toEqual([
      'See',
      'https://harbour.example/a?b=c-d#e',
      'by',
      '@ann_olsen',
      '#nets',
    ])
  })

  it('ends an address where its quotation or its tag ends', () => {
    expect(words('“www.harbour.example” <https://nets.example>')).toEqual([
      '“',
      'www.harbour.example',
      '”',
      '<',
      'https://nets.example',
      '>',
    ])
  })
})

describe('a full stop belongs to the word', () => {
  it.each([
    ['of an abbreviation', 'Mr. Holm', ['Mr.', 'Holm']],
    ['of initials with blanks', 'J. R. Holm', ['J.', 'R.', 'Holm']],
    ['of initials without', 'J.R. Holm', ['J.R.', 'Holm']],
    ['of an initial right before a name', 'J.Holm', ['J.', 'Holm']],
    ['of an initial with an accent', 'É. Holm', ['É.', 'Holm']],
    ['between letters', 'the U.N. envoy', ['the', 'U.N.', 'envoy']],
    ['of a degree', 'a Ph.D. in nets', ['a', 'Ph.D.', 'in', 'nets']],
    ['within a degree alone', 'an M.Sc in nets', ['an', 'M.Sc', 'in', 'nets']],
    ['before a number', 'at No. 5 today', ['at', 'No.', '5', 'today']],
    ['of an abbreviation in small letters', 'Norway vs. Sweden', ['Norway', 'vs.', 'Sweden']],
    ['between small letters', 'at 5 p.m. today', ['at', '5', 'p.m.', 'today']],
  ])('%s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it.each([
    ['where more of them follow', 'Mr... Holm', ['Mr', '.', '.', '.', 'Holm']],
    ['after an everyday word', 'The boat. Holm', ['The', 'boat', '.', 'Holm']],
    [
      'after a letter that no name follows',
      'It was plan B. nobody',
      ['It', 'was', 'plan', 'B', '.', 'nobody'],
    ],
    ['after a letter that ends the text', 'It was B.', ['It', 'was', 'B', '.']],
    ['after "No" before no number', 'No. Nobody', ['No', '.', 'Nobody']],
    ['within a word that only begins like a degree', 'Ph.Dora left', ['Ph', '.', 'Dora', 'left']],
    ['after a word that is only written like one', 'our gen. is', ['our', 'gen', '.', 'is']],
  ])('but not %s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('what lists are asked for', () => {
  it.each([
    ['without soft hyphens', 'Presi\u00addent', 'President'],
    ['without ligatures', 'ﬁsher', 'fisher'],
    ['with plain apostrophes', 'O’Brien', "O'Brien"],
    ['with one letter for two code points', 'Mu\u0308ller', 'Müller'],
    ['with plain hyphens', 'Anne‑Lise', 'Anne-Lise'],
    ['with letters of the usual width', 'ＮＡＴＯ', 'NATO'],
  ])('%s', (_what, text, word) => {
    expect(tokenize(text)).toEqual([{ text: word, start: 0, end: text.length }])
  })
})

describe('a soft hyphen that stands alone', () => {
  it('is no word', () => {
    expect(words('Ann \u00ad Holm')).toEqual(['Ann', 'Holm'])
  })
})

describe('offsets', () => {
  it('are of the whole text where only a part of it is cut up', () => {
    const text = 'Ann left. Mr. Holm stayed in US-led talks.'
    const part = tokenize(text, 10, text.length)
    expect(part).toEqual(tokenize(text).filter(({ start }) => start >= 10))
    expect(part[0]).toEqual({ text: 'Mr.', start: 10, end: 13 })
  })

  it('end where the part ends', () => {
    expect(tokenize('Ann Holm left', 0, 6).map((token) => token.text)).toEqual(['Ann', 'Ho'])
  })

  it('count UTF-16 units', () => {
    expect(tokenize('🎣 Holm')).toEqual([
      { text: '🎣', start: 0, end: 2 },
      { text: 'Holm', start: 3, end: 7 },
    ])
  })

  const pieces = [
    ...[
      'Ann',
      "O'Brien",
      'US-led',
      'al-Assad',
      'Mr.',
      'J.',
      'U.S.',
      '4.5%',
      '1,200',
      "'s",
      'Co-\u00adop',
      'ﬁsh',
    ],
    ...[
      '“',
      '”',
      '"',
      '…',
      '...',
      '.',
      '?',
      '-',
      '‑',
      '—',
      '(',
      ')',
      ' ',
      '  ',
      '\n',
      '\t',
      '\u00a0',
      '\u00ad',
    ],
    ...['🎣', '\ud83d', '\udc00', 'e\u0301', '東京', 'محمد', '@ann', 'https://a.example/b', '$5m', '\u0000'],
  ]

  const plain = (slice: string): string =>
    slice
      .replace(/\u00ad/g, '')
      .normalize('NFKC')
      .replace(/’/g, "'")
      .replace(/[‐‑]/g, '-')

  const unread = /^[\s\p{Z}\u00ad]*$/u

  it('rise, never overlap, leave out nothing but blanks, and say what the text says, whatever stands there', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomFrom(seed)
      const text = Array.from({ length: 60 }, () => pick(random, pieces)).join('')
      let before = 0
      for (const { text: word, start, end } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(before, start)).toMatch(unread)
        expect(word).toBe(plain(text.slice(start, end)))
        before = end
      }
      expect(text.slice(before)).toMatch(unread)
    }
  })
})
