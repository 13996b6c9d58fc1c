import { describe, expect, it } from 'vitest'
import { eachSentence } from '../../../../main/analysis/words/sentences'
import { type Token, tokenize } from '../../../../main/analysis/words/tokens'
import { pick, randomFrom } from '../../../support/random'

type Sentence = { tokens: Token[]; paragraph: number }

function read(text: string): Sentence[] {
  const sentences: Sentence[] = []
  eachSentence(text, (tokens, paragraph) => sentences.push({ tokens, paragraph }))
  return sentences
}

function sentences(text: string): string[] {
  return read(text).map(({ tokens }) => text.slice(tokens[0]?.start, tokens[tokens.length - 1]?.end))
}

/** Each row is the sentences of one line; joined by blanks, they are to be told apart again. */
function told(parts: string[]): void {
  expect(sentences(parts.join(' '))).toEqual(parts)
}

describe('a sentence ends', () => {
  it.each([
    ['at a full stop', ['The boats left.', 'Nobody saw them.']],
    ['at a question', ['Did the boats leave?', 'Nobody saw them.']],
    ['at a cry', ['The boats left!', 'Nobody saw them.']],
    ['at several marks together', ['Did they?!', 'They did!!', 'Good.']],
    ['at a stop of another script', ['漁船は港を出た。', '誰も見なかった。']],
    ['at an Arabic question', ['هل غادروا؟', 'نعم.']],
    ['at an ellipsis before a capital', ['She waited…', 'Nobody came.']],
    ['at three stops before a capital', ['She waited...', 'Nobody came.']],
    ['after a number', ['The catch fell by 12.', 'Prices rose by 4.5 percent.', 'In 2019.']],
    ['before a number', ['The port opened in 1990.', '2000 people came.']],
    ['after a single letter that ends it', ['It was plan B.', '“Nobody liked it.”']],
    ['after a firm', ['She works at Holm Inc.', 'The firm is old.']],
    ['after a junior', ['It was Lars Holm Jr.', 'He had come late.']],
    ['after letters with stops, before an everyday word', ['They live in the U.S.', 'The others stayed.']],
    ['after "no"', ['Did they leave?', 'No.', 'Nobody left.']],
    ['after a degree, before an everyday word', ['She has a Ph.D.', 'The others have none.']],
    ['after letters that are all of it', ['U.S.', 'The others stayed.']],
    ['after a time of day', ['The boat came at 5 p.m.', 'It was late.']],
    ['after a bracket that holds its stop', ['(The boats had left.)', 'Nobody saw them.']],
    ['after a quotation that holds its stop', ['“The boats have left.”', 'Nobody saw them.']],
    ['after a quotation in straight marks', ['"The boats have left."', 'Nobody saw them.']],
    ['after a quotation within another', ['“She said ‘no.’”', 'Nobody heard it.']],
    ['after a quotation in guillemets', ['«Nous partons.»', 'Elle est partie.']],
    ['within a quotation too', ['“The boats have left.', 'Nobody saw them.”', 'She went home.']],
  ])('%s', (_what, parts) => told(parts))

  it('where the next begins without a blank', () => {
    expect(sentences('The boats left.Nobody saw them.')).toEqual(['The boats left.', 'Nobody saw them.'])
  })
})

describe('a sentence goes on', () => {
  it.each([
    ['after a title', 'They asked Mr. Holm and Gen. Olsen about Prof. Lie.'],
    ['after a title, before an everyday word too', 'They asked Dr. Who about it.'],
    ['after "vs.", "v." and their like', 'Norway vs. Sweden, Holm v. Lunde and approx. 40 more cf. Lie.'],
    [
      'after what counts: number, volume, figure',
      'They live at No. 5, as Vol. 2 says in Fig. 3 and Nos. 4 to 6.',
    ],
    ['within a degree', 'She has a Ph.D. in nets, an M.Sc. in boats and an Ed.D in neither.'],
    ['after initials', 'The book is by J. R. Holm and K. Olsen.'],
    ['after the name of a month', 'The port opened on Jan. 5 and closed on Feb. 9.'],
    ['after a state', 'The fleet of Gloucester, Mass. Harbour was sold.'],
    ['after letters with stops, before what may be a name', 'They work for the U.S. Coast Guard.'],
    ['after letters with stops, before a small letter', 'It opens at 9 a.m. on Mondays.'],
    ['after a firm that a name follows', 'She sold Holm Inc. Shares of it fell.'],
    ['after a question that a small word follows', '“Did they leave?” she asked.'],
    ['after a cry within it', 'Nobody said “help!” to them.'],
    ['over an ellipsis before a small letter', 'She waited … and waited ... and left.'],
    ['over a decimal', 'It rose by 4.5 to 19.25 and fell.'],
    ['over an ellipsis that a quotation begins with', '“…We had left by then,” she said.'],
    ['over three stops that a quotation begins with', '“...We had left by then,” she said.'],
    ['over stops within an address', 'See www.harbour.example/a.b for more.'],
  ])('%s', (_what, sentence) => told([sentence]))
})

describe('lines', () => {
  it('end a sentence, with a stop or without', () => {
    expect(sentences('Harbour closes\nThe boats left.\n\nNobody saw them')).toEqual([
      'Harbour closes',
      'The boats left.',
      'Nobody saw them',
    ])
  })

  it('are counted as paragraphs where something stands in them', () => {
    const text = 'Harbour closes\n\n\nThe boats left. Nobody saw them.\nIt was night.'
    expect(read(text).map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2])
  })

  it('begin with the text, though it begins with an empty one', () => {
    expect(sentences('\nThe boats left\nNobody saw them')).toEqual(['The boats left', 'Nobody saw them'])
  })

  it('count a line of blanks too, though it has no sentence', () => {
    expect(read('One.\n \nTwo.').map(({ paragraph }) => paragraph)).toEqual([0, 2])
  })

  it.each([
    ['nothing', ''],
    ['line ends', '\n\n\n'],
    ['blanks', ' \t\u00a0 '],
  ])('of %s have none', (_what, text) => {
    expect(read(text)).toEqual([])
  })
})

describe('what never ends', () => {
  it('is cut after two hundred words', () => {
    const lengths = read('boat '.repeat(450)).map(({ tokens }) => tokens.length)
    expect(lengths).toEqual([201, 201, 48])
  })

  it('is cut in the middle of closing marks too', () => {
    const lengths = read(') '.repeat(1_000)).map(({ tokens }) => tokens.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(202)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(1_000)
  })

  it('is read in pieces that end between words', () => {
    const text = 'harbours '.repeat(5_000)
    const words = read(text).flatMap(({ tokens }) => tokens.map((token) => token.text))
    expect(new Set(words)).toEqual(new Set(['harbours']))
    expect(words).toHaveLength(5_000)
  })

  it('is read in one piece up to twenty thousand characters', () => {
    const line = 'The boats left. '.repeat(1_250).replace(/ $/, '!')
    expect(line).toHaveLength(20_000)
    expect(new Set(sentences(line))).toEqual(new Set(['The boats left.', 'The boats left.!']))
  })

  it('is cut within a word where there is no blank, but never within a character', () => {
    const text = '𝒜'.repeat(25_000)
    const cut = read(text).flatMap(({ tokens }) => tokens)
    expect(cut.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(cut.some(({ start }) => /^[\udc00-\udfff]/.test(text.slice(start)))).toBe(false)
  })
})

describe('whatever the text', () => {
  const pieces = [
    'Ann',
    'Mr.',
    'U.S.',
    'said',
    '4.5',
    '.',
    '. ',
    '?',
    '…',
    '”',
    '“',
    '"',
    "'",
    ')',
    '\n',
    ' ',
    ' ',
    'Inc.',
  ]

  it('its sentences are its words, each once and in order', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = randomFrom(seed)
      const text = Array.from({ length: 80 }, () => pick(random, pieces)).join('')
      const lines = text.split('\n')
      let start = 0
      const expected = lines.flatMap((line) => {
        const tokens = tokenize(text, start, start + line.length)
        start += line.length + 1
        return tokens
      })
      const found = read(text)
      expect(found.flatMap(({ tokens }) => tokens)).toEqual(expected)
      expect(found.filter(({ tokens }) => tokens.length === 0)).toEqual([])
    }
  })
})
