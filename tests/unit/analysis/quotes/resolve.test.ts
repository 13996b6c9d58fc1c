import { describe, expect, it } from 'vitest'
import { quotesOfMarked } from '../../../support/marked-names'

/** Of each quotation in marks: the words for its speaker, and whom they name. */
function whom(marked: string) {
  return quotesOfMarked(marked)
    .quotes.filter(({ kind }) => kind !== 'indirect')
    .map(({ speaker }) => [speaker?.text ?? null, speaker?.name ?? null, speaker?.entity ?? null])
}

function lastName(marked: string) {
  return whom(marked).at(-1)?.[1] ?? null
}
function addressees(marked: string) {
  return quotesOfMarked(marked).quotes.map(({ addressee }) => addressee)
}

describe('whom a speaker’s words name', () => {
  it.each([
    ['a name in full', '“We agree,” said {Anna Olsen}.', 'Anna Olsen', 'Anna Olsen'],
    ['a name in short', '“We agree,” said {Olsen=Anna Olsen}.', 'Olsen', 'Anna Olsen'],
    ['a title and a name', '“We agree,” said Mayor {Olsen=Anna Olsen}.', 'Mayor Olsen', 'Anna Olsen'],
    ['a role and a name', '“We agree,” said the chair, {Anna Olsen}.', 'the chair, Anna Olsen', 'Anna Olsen'],
    [
      'the nearer of two names',
      '“We agree,” {Haddad=Omar Haddad}’s lawyer, {Anna Olsen}, said.',
      'Haddad’s lawyer, Anna Olsen',
      'Anna Olsen',
    ],
  ])('%s', (_how, text, words, name) => {
    expect(whom(text)).toEqual([[words, name, `person:${name}`]])
  })

  it('an office or a place that speaks itself', () => {
    expect(whom('“We agree,” {o:Harbour Board} said.')).toEqual([
      ['Harbour Board', 'Harbour Board', 'organisation:Harbour Board'],
    ])
    expect(whom('“We agree,” the {o:Board} said.')[0]?.[2]).toBe('organisation:Board')
    expect(whom('“We agree,” {l:Norway} said.')[0]?.[2]).toBe('place:Norway')
  })

  it.each([
    ['somebody’s lawyer', '“We agree,” said {Olsen}’s lawyer.'],
    ['the same with a straight apostrophe', "“We agree,” said {Olsen}'s lawyer."],
    ['a spokesman for somebody', '“We agree,” a spokesman for {Anna Olsen} said.'],
    ['a friend of somebody', '“We agree,” said a friend of {Anna Olsen}.'],
    ['a spokesman for an office', '“We agree,” a spokesman for {o:the Board} said.'],
    ['an office of a place', '“We agree,” the {l:Paris} office said.'],
    ['a minister in a place', '“We agree,” the minister in {l:Oslo} said.'],
  ])('%s is somebody else, who stays without a name', (_who, text) => {
    expect(whom(text)[0]?.[2]).toBeNull()
    expect(whom(text)[0]?.[1]).toBe(whom(text)[0]?.[0])
  })
})

describe('whom a pronoun stands for', () => {
  it.each([
    ['the last speaker', '“We agree,” said {Anna Olsen}. “It is late,” she said.', 'Anna Olsen'],
    [
      'the same in the next paragraph',
      '“We agree,” said {Anna Olsen}.\n\n“It is late,” she said.',
      'Anna Olsen',
    ],
    ['the one named before', '{Omar Haddad} came on Monday. “It is late,” he said.', 'Omar Haddad'],
    ['the one whom it fits', '{Anna Olsen} met {Omar Haddad}. “It is late,” she said.', 'Anna Olsen'],
    ['the other, whom it fits', '{Anna Olsen} met {Omar Haddad}. “It is late,” he said.', 'Omar Haddad'],
    [
      'the one whom it fits, further back',
      '{Anna Olsen} left. {Omar Haddad} stayed. “It is late,” she said.',
      'Anna Olsen',
    ],
    [
      'one whose name fits both',
      '{Kim Berg} left. {Omar Haddad} stayed. “It is late,” she said.',
      'Kim Berg',
    ],
    ['one who is not on any list', '{Xqwe Berg} left. “It is late,” she said.', 'Xqwe Berg'],
    [
      'the first named of the nearest sentence',
      '{Ida Lund} met {Anna Olsen}. “It is late,” she said.',
      'Ida Lund',
    ],
    ['the nearest sentence’s', '{Ida Lund} left. {Anna Olsen} stayed. “It is late,” she said.', 'Anna Olsen'],
    [
      'the nearest paragraph’s',
      '{Ida Lund} left\n\n{Anna Olsen} stayed\n\n“It is late,” she said.',
      'Anna Olsen',
    ],
    ['a pronoun before the words', '{Anna Olsen} came. She said: “It is late.”', 'Anna Olsen'],
    ['a German pronoun', '{Anna Olsen} kam. „Es ist spät“, sagte sie.', 'Anna Olsen'],
  ])('%s', (_whom, text, name) => {
    expect(lastName(text)).toBe(name)
  })

  it.each([
    [
      'stays with the speaker, where another is only named besides',
      '“We agree,” said {Anna Olsen}, of {Ida Lund}’s party. “It is late,” she said.',
      'Anna Olsen',
    ],
    [
      'goes to the one who begins a sentence in between',
      '“We agree,” said {Anna Olsen}. {Ida Lund} nodded. “It is late,” she said.',
      'Ida Lund',
    ],
    [
      'stays with the speaker, where the one in between does not fit',
      '“We agree,” said {Anna Olsen}. {Omar Haddad} nodded. “It is late,” she said.',
      'Anna Olsen',
    ],
    [
      'goes back to a speaker whom it fits, past one whom it does not',
      '“We agree,” said {Omar Haddad}. “No,” said {Anna Olsen}. “It is late,” he said.',
      'Omar Haddad',
    ],
  ])('in a turn it %s', (_how, text, name) => {
    expect(lastName(text)).toBe(name)
  })

  it.each([
    ['nobody is named', '“It is late,” she said.'],
    ['only an office is named', '“We agree,” said {o:the Board}. “It is late,” she said.'],
    ['only a place is named', 'It rained in {l:Oslo}. “It is late,” she said.'],
    ['only somebody is named whom it does not fit', '{Omar Haddad} came. “It is late,” she said.'],
    ['many speak', '{Anna Olsen} met {Omar Haddad}. “We agree,” they said.'],
  ])('nobody, where %s', (_why, text) => {
    expect(whom(text).at(-1)?.[2]).toBeNull()
  })

  it('"it" is the office that spoke last, and no person', () => {
    expect(lastName('“We agree,” {o:the Board} said. “It is late,” it added.')).toBe('the Board')
    expect(lastName('“We agree,” {Anna Olsen} said. “It is late,” it added.')).toBe('it')
  })

  it('a turn ends with the paragraph: then the nearer name counts', () => {
    const text =
      '“We agree,” said {Anna Olsen}, of {Ida Lund}’s party.\n\n{Ida Lund} has a boat. “It is late,” she said.'
    expect(lastName(text)).toBe('Ida Lund')
  })

  it('a turn ends after a thousand characters', () => {
    const turn = (sentences: number) =>
      `“We agree,” said {Anna Olsen}, of {Ida Lund}’s party, and then {Ida Lund} ${'slept on and on and '.repeat(sentences)}left; {Ida Lund} did. It rained. “It is late,” she said.`
    expect(lastName(turn(40))).toBe('Anna Olsen')
    expect(
      lastName(`${turn(40)} ${'It rained again. '.repeat(70)}{Ida Lund} left. “It is cold,” she said.`),
    ).toBe('Ida Lund')
  })

  it('a name more than thirty names back is not looked for', () => {
    const others = 'Then {Omar Haddad} came. '.repeat(30)
    expect(lastName(`{Anna Olsen} came. ${others}“It is late,” she said.`)).toBe('she')
    expect(lastName(`{Anna Olsen} came. ${others.slice(25)}“It is late,” she said.`)).toBe('Anna Olsen')
  })
})

describe('whom the words were told to', () => {
  it.each([
    ['told', '“We agree,” {Anna Olsen} told {Omar Haddad}.', 'Omar Haddad'],
    ['told an office', '“We agree,” {Anna Olsen} told {o:the Board}.', 'the Board'],
    ['told one with an article before the name', '“We agree,” {Anna Olsen} told the {o:Board}.', 'Board'],
    ['asked', '“Do we agree?” she asked {Omar Haddad}.', 'Omar Haddad'],
    ['told before the words', '{Anna Olsen} told {Omar Haddad}: “We agree.”', 'Omar Haddad'],
    ['assured', '{Anna Olsen} assured {Omar Haddad}: “We agree.”', 'Omar Haddad'],
    ['told without marks', '{Anna Olsen} told {Omar Haddad} that the two agreed.', 'Omar Haddad'],
  ])('%s', (_how, text, addressee) => {
    expect(addressees(text)).toEqual([addressee])
  })

  it.each([
    ['the speaker, named behind the verb', '“Do we agree?” asked {Anna Olsen}.'],
    ['the speaker, who warns', '“It is late,” warned {Anna Olsen}, the chair.'],
    ['nobody by name', '“We agree,” {Anna Olsen} told reporters.'],
    ['somebody further on', '“We agree,” {Anna Olsen} told the tall {Omar Haddad}.'],
    ['somebody behind another verb', '“We agree,” {Anna Olsen} said of {Omar Haddad}.'],
    ['somebody where no verb is', '{Anna Olsen} and {Omar Haddad}: “We agree on it all.”'],
  ])('not %s', (_whom, text) => {
    expect(addressees(text)).toEqual([null])
  })
})
