import { expect, test } from 'vitest'
import { quotedBy, saidBy } from '../../preload/contract/quoted-span'

const text = 'He said: “We had no choice,” and left. “No,” she said.'
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const quotes = [
  { ...spanOf('“We had no choice,”'), state: 'suggested', name: 'first' },
  { ...spanOf('“No,”'), state: 'rejected', name: 'second' },
]
const named = (words: string) => quotedBy(text, quotes, spanOf(words))?.name ?? null

test('words that differ from a quotation by marks, blanks and a cut into a word are the quotation', () => {
  expect(named('“We had no choice,”')).toBe('first')
  expect(named('We had no choice')).toBe('first')
  expect(named(' “We had no choi')).toBe('first')
})

test('a part of a quotation, words beyond it, and a rejected one are no quotation', () => {
  expect(named('had no choice')).toBeNull()
  expect(named('no choice')).toBeNull()
  expect(named('“We had no choice,” and left')).toBeNull()
  expect(named('“No,”')).toBeNull()
  expect(quotedBy(text, quotes, null)).toBeNull()
})

test('who said it is told with how sure that is', () => {
  expect(saidBy({ speaker: { name: 'Ada Marsh' }, state: 'suggested' })).toBe('Said by Ada Marsh (suggested)')
  expect(saidBy({ speaker: null, state: 'confirmed' })).toBeNull()
})
