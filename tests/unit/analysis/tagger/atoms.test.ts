import { describe, expect, it } from 'vitest'
import { ruleSpans } from '../../../../main/analysis/words/rules'
import {
  type AtomName,
  type Atoms,
  atomNames,
  atomsOf,
  margin,
  setSeen,
  stretchesOf,
} from '../../../../main/analysis/tagger/atoms'
import { addFacts, addTagged, noFacts } from '../../../../main/analysis/tagger/facts'
import { hashWord } from '../../../../main/analysis/tagger/hash'
import { begin, inside, labelOf, tagKinds } from '../../../../main/analysis/tagger/labels'
import { writing } from '../../../../main/analysis/tagger/shape'
import { lowerOf, wordAtomNames, wordRow, wordRows } from '../../../../main/analysis/tagger/word-atoms'
import { wordTable } from '../../../../main/analysis/tagger/words'
import { tokenize } from '../../../../main/analysis/words/tokens'

function read(text: string): Atoms {
  const tokens = tokenize(text)
  const facts = noFacts()
  const spans = ruleSpans(tokens)
  addFacts(facts, tokens, spans)
  return atomsOf(tokens, spans, facts, (length) => new Int32Array(length))
}

function at({ at: rows, stride }: Atoms, name: AtomName, token: number): number | undefined {
  return rows[atomNames.indexOf(name) * stride + margin + token]
}

function row(text: string, name: AtomName): (number | undefined)[] {
  const atoms = read(text)
  return Array.from({ length: atoms.length }, (_, token) => at(atoms, name, token))
}

/** What a word says by itself, by the names of its atoms. */
function own(word: string, name: (typeof wordAtomNames)[number]): number | undefined {
  return wordRows[wordRow(word) + wordAtomNames.indexOf(name)]
}

describe('what a word says by itself', () => {
  it('is the same however large it is written, but for how it is written', () => {
    expect(own('HARBOUR', 'word')).toBe(own('harbour', 'word'))
    expect(own('HARBOUR', 'coarse')).toBe(own('harbour', 'coarse'))
    expect(own('HARBOUR', 'shape')).not.toBe(own('harbour', 'shape'))
    expect([own('HARBOUR', 'case'), own('harbour', 'case')]).toEqual([writing.capitals, writing.small])
  })

  it('is the same for all numbers of as many digits', () => {
    expect(lowerOf('G20')).toBe('g00')
    expect(own('1987', 'word')).toBe(own('2024', 'word'))
    expect(own('1987', 'word')).not.toBe(own('198', 'word'))
  })

  it('is how it begins and ends', () => {
    expect(own('Skarstad', 'pre3')).toBe(hashWord('ska'))
    expect(own('Skarstad', 'suf2')).toBe(hashWord('ad'))
    expect(own('Skarstad', 'suf3')).toBe(hashWord('tad'))
    expect(own('Skarstad', 'suf4')).toBe(hashWord('stad'))
    expect(own('in', 'suf4')).toBe(hashWord('in'))
  })

  it.each([
    ['without stops', 'U.S.', 'US'],
    ['without accents', 'São', 'Sao'],
    ['by the last part of a compound', 'xqzy-harbour', 'harbour'],
  ])('is found among the words that are used alike %s', (_what, word, known) => {
    expect(own(word, 'fine')).not.toBe(0)
    expect(own(word, 'fine')).toBe(own(known, 'fine'))
  })

  it('is the groups and the looks that the table has of it, beside 0 for none', () => {
    const { find, coarse, middle, fineLow, fineHigh, people, places } = wordTable()
    for (const word of ['harbour', 'bergen', 'omar', 'ministry']) {
      const index = find(word)
      const [low = 0, high = 0, looks = 0, more = 0] = [fineLow, fineHigh, people, places].map(
        (column) => column[index],
      )
      expect(own(word, 'coarse')).toBe(1 + (coarse[index] ?? 0))
      expect(own(word, 'middle')).toBe(1 + (middle[index] ?? 0))
      expect(own(word, 'fine')).toBe(1 + low + 256 * high)
      expect([own(word, 'person'), own(word, 'organisation')]).toEqual([
        1 + (looks % 16),
        1 + Math.floor(looks / 16),
      ])
      expect([own(word, 'place'), own(word, 'misc')]).toEqual([1 + (more % 16), 1 + Math.floor(more / 16)])
    }
  })

  it('is nothing of use where nobody knows the word', () => {
    for (const name of [
      'coarse',
      'middle',
      'fine',
      'person',
      'organisation',
      'place',
      'misc',
      'lists',
    ] as const) {
      expect(own('Xqzzyv', name), name).toBe(0)
    }
    expect(own('Xqzzyv', 'word')).not.toBe(0)
  })

  it.each([
    ['a first name', 'Omar', 1],
    ['a place', 'Oslo', 2],
    ['an organisation', 'Unicef', 0],
    ['an organisation by its own writing', 'UNICEF', 4],
    ['a people', 'Swedes', 8],
    ['the head of an organisation', 'committee', 16],
    ['the head of a place', 'oblast', 32],
    ['a title', 'ayatollah', 64],
    ['an everyday word', 'walked', 128],
    ['several', 'Georgia', 1 | 2],
  ])('is on which lists it stands: %s', (_what, word, bits) => {
    expect(own(word, 'lists')).toBe(bits)
  })

  it('is that of the first sixty letters of what is no word', () => {
    const long = 'x'.repeat(100_000)
    expect(own(long, 'word')).toBe(hashWord('x'.repeat(60)))
    expect(own(long, 'suf4')).toBe(hashWord('xxxx'))
  })

  it('stays the same after more words than are kept', () => {
    const before = Array.from(wordAtomNames, (name) => own('Holm', name))
    for (let n = 0; n < 20_000; n++) wordRow(`w${n.toString(26)}x`)
    expect(Array.from(wordAtomNames, (name) => own('Holm', name))).toEqual(before)
  })
})

describe('what surrounds a word', () => {
  it('ends in marks of its own before and after the sentence', () => {
    const atoms = read('The boats left')
    expect([-3, -2, -1].map((token) => at(atoms, 'word', token))).toEqual([-3, -2, -1].map(() => -1))
    expect([3, 4, 5].map((token) => at(atoms, 'word', token))).toEqual([3, 4, 5].map(() => -2))
    expect(at(atoms, 'word', 2)).toBe(hashWord('left'))
  })

  it('is the run of capitals that it is in, joining words and all: its ends, its length, its place in it', () => {
    const atoms = read('from Holm and Skarstad Board to Oslo')
    const all = (name: AtomName): (number | undefined)[] =>
      [1, 2, 3, 4].map((token) => at(atoms, name, token))
    const four = <T>(value: T): T[] => [value, value, value, value]
    expect(all('runFirst')).toEqual(four(hashWord('holm')))
    expect(all('runLast')).toEqual(four(hashWord('board')))
    expect(all('runLength')).toEqual(four(4))
    expect(all('left')).toEqual(four(hashWord('from')))
    expect(all('right')).toEqual(four(hashWord('to')))
    expect(new Set(all('runAt')).size).toBe(4)
    expect([0, 5].map((token) => at(atoms, 'runLength', token))).toEqual([0, 0])
    expect([at(atoms, 'runLength', 6), at(atoms, 'left', 6), at(atoms, 'right', 6)]).toEqual([
      1,
      hashWord('to'),
      1,
    ])
  })

  it('is a bracket before the run or after it', () => {
    expect(row('the Holm Board (HB) paid', 'bracket')).toEqual([0, 2, 2, 0, 1, 0, 0])
  })

  it('is how the sentence as a whole is written', () => {
    const standing = (text: string): number => Math.floor((row(text, 'stand')[1] ?? 0) / 2)
    expect(standing('the boats had left the harbour')).toBe(4)
    expect(standing('Boats Leave Harbour Of Oslo')).toBe(3)
    expect(standing('BOATS LEAVE HARBOUR')).toBe(2)
    expect(standing('Boats 12')).toBe(1)
  })

  it('is whether it comes first', () => {
    expect(row('the boats left them', 'stand').map((value) => (value ?? 0) % 2)).toEqual([1, 0, 0, 0])
  })

  it('is what the rules take it for', () => {
    const person = tagKinds.indexOf('person')
    expect(row('then Anna Skarstad left', 'rule')).toEqual([
      0,
      labelOf(person, begin),
      labelOf(person, inside),
      0,
    ])
  })

  it('is whether it is, or is part of, a name that is known', () => {
    const known = row('in New York and Interpol', 'known')
    expect(known.map((value) => (value ? (value - 1) % 3 : null))).toEqual([null, 1, 2, null, 0])
  })
})

describe('what the article as a whole says of a word', () => {
  const tokens = tokenize('Boats and boats and boats, Mr. Skarstad')
  const facts = noFacts()
  addFacts(facts, tokens, ruleSpans(tokens))
  const atoms = atomsOf(tokenize('Boats of Skarstad'), [], facts, (length) => new Int32Array(length))

  it('is how often it is written small, up to twice', () => {
    expect([0, 1, 2].map((token) => at(atoms, 'small', token))).toEqual([2, 0, 0])
  })

  it('is what the rules took it for elsewhere', () => {
    expect([0, 1, 2].map((token) => at(atoms, 'voted', token))).toEqual([
      0,
      0,
      1 + tagKinds.indexOf('person'),
    ])
  })

  it('is what a first look took it for, once there was one', () => {
    expect(at(atoms, 'seen', 2)).toBe(0)
    addTagged(facts, tokens, [{ from: tokens.length - 1, to: tokens.length, kind: 'place' }])
    setSeen(atoms, tokenize('Boats of Skarstad'), facts)
    expect(at(atoms, 'seen', 2)).toBe(1 + 3 * tagKinds.indexOf('place'))
  })
})

describe('stretches that may hold names', () => {
  it.each<[string, string, [number, number][]]>([
    ['none without a capital', 'the boats left', []],
    ['a name and a word on each side', 'then came Holm from sea', [[1, 4]]],
    ['at the beginning', 'Holm left', [[0, 2]]],
    ['at the end', 'then came Holm', [[1, 3]]],
    ['two with few small words between them', 'of Holm by the old Board here', [[0, 7]]],
    [
      'two with many between them',
      'of Holm by the old red wet Board here',
      [
        [0, 3],
        [6, 9],
      ],
    ],
  ])('%s', (_what, text, stretches) => {
    expect(stretchesOf(read(text))).toEqual(stretches)
  })
})
