import { describe, expect, it } from 'vitest'
import { quotesOfMarked } from '../../../support/marked-names'

/** What is reported without marks: the words, whose they are, and by which verb. */
function reported(marked: string) {
  const { text, quotes } = quotesOfMarked(marked)
  return quotes
    .filter(({ kind }) => kind === 'indirect')
    .map(({ start, end, speaker, cue }) => [
      text.slice(start, end),
      speaker?.name ?? null,
      cue === null ? null : text.slice(cue.start, cue.end),
    ])
}

describe('speech told in the writer’s words', () => {
  it.each([
    ['without "that"', '{Anna Olsen} said the plan was dead.', 'the plan was dead', 'said'],
    ['with "that"', '{Anna Olsen} said that the plan was dead.', 'the plan was dead', 'said'],
    [
      'with "that" and a comma',
      '{Anna Olsen} said that, once more, it was late.',
      'once more, it was late',
      'said',
    ],
    ['before its verb', 'The plan is dead, {Anna Olsen} said.', 'The plan is dead', 'said'],
    ['told to many', '{Anna Olsen} told reporters that the plan was dead.', 'the plan was dead', 'told'],
    ['told to one', '{Anna Olsen} told {Omar Haddad} that it was dead.', 'it was dead', 'told'],
    ['warned of', '{Anna Olsen} warned the board that it was late.', 'it was late', 'warned'],
    ['on a day', '{Anna Olsen} said on Monday that the plan was dead.', 'the plan was dead', 'said'],
    ['with helpers', '{Anna Olsen} has also said that the plan was dead.', 'the plan was dead', 'said'],
    [
      'by somebody told of between commas',
      '{Anna Olsen}, the minister, said it was late.',
      'it was late',
      'said',
    ],
    ['in a question', 'Has {Anna Olsen} said that the plan is dead?', 'the plan is dead', 'said'],
    [
      'without the mark that ends it',
      '{Anna Olsen} admitted the plan was dead!',
      'the plan was dead',
      'admitted',
    ],
    ['of somebody else', '{Anna Olsen} said {Omar Haddad} knew it all.', 'Omar Haddad knew it all', 'said'],
  ])('%s', (_how, text, words, cue) => {
    expect(reported(text)).toEqual([[words, 'Anna Olsen', cue]])
  })

  it('is found in each sentence of a paragraph, and in each paragraph', () => {
    const text =
      '{Anna Olsen} said the plan was dead. {Omar Haddad} said it was not.\n\nShe added that it was late.'
    expect(reported(text)).toEqual([
      ['the plan was dead', 'Anna Olsen', 'said'],
      ['it was not', 'Omar Haddad', 'said'],
      ['it was late', 'Anna Olsen', 'added'],
    ])
  })

  it.each([
    ['a role', 'The minister said the plan was dead.', 'The minister'],
    ['a role after where and when', 'In the north, a man said the plan was dead.', 'a man'],
    ['an office', '{o:The Harbour Board} said the plan was dead.', 'The Harbour Board'],
    ['a pronoun', 'He said the plan was dead.', 'He'],
    ['a relation', 'Her lawyer said the plan was dead.', 'Her lawyer'],
  ])('is said by %s', (_who, text, by) => {
    expect(reported(text)).toEqual([['the plan was dead', by, 'said']])
  })

  it('is told with less trust than marks are', () => {
    expect(quotesOfMarked('{Anna Olsen} said the plan was dead.').quotes[0]?.confidence).toBe(0.6)
  })
})

describe('what reports nothing', () => {
  it.each([
    ['two words', '{Anna Olsen} said so.'],
    ['where something was reported from', '{Anna Olsen} reported from many parts of the north.'],
    ['a verb of thinking', '{Anna Olsen} thinks that the plan is dead.'],
    ['a saying that is not done', '{Anna Olsen} did not say the plan was dead.'],
    ['nobody in particular', 'They said the plan was dead.'],
    ['nobody at all', 'Nobody said the plan was dead.'],
    ['a text that says it', 'It said the plan was dead.'],
    ['a saying with no subject', 'To say the plan is dead is wrong.'],
    ['two words before the verb', 'Too late, {Anna Olsen} said.'],
    ['a name that looks like a verb', '{Anna Olsen} met {Claims} of the north.'],
  ])('%s', (_what, text) => {
    expect(reported(text)).toEqual([])
  })

  it('a sentence with marks in it reports nothing besides', () => {
    expect(reported('{Anna Olsen} said the plan was “dead for all of us”.')).toEqual([])
  })
})
