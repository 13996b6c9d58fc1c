import { describe, expect, it } from 'vitest'
import { acronymsOf, shortens } from '../../../../main/analysis/document/acronym'

describe('the letters that a name may be shortened to', () => {
  it.each([
    ['with its small words and without', 'Bank of Norway', ['bn', 'bon']],
    ['of two words', 'Harbour Board', ['hb', 'hb']],
    ['at hyphens too', 'Anti-Net League', ['anl', 'anl']],
    ['not by marks', 'Holm & Sons - Nets', ['hsn', 'hsn']],
    ['none of one word', 'Skarstad', []],
    ['none of nothing', '', []],
  ])('%s', (_what, name, letters) => {
    expect(acronymsOf(name)).toEqual(letters)
  })
})

describe('a word in brackets shortens the name before it', () => {
  it.each([
    ['by its first letters', 'HBN', 'Harbour Board of Norway'],
    ['by all first letters', 'HBON', 'Harbour Board of Norway'],
    ['with stops', 'H.B.N.', 'Harbour Board of Norway'],
    ['by letters in their order', 'HarNor', 'Harbour of Norway'],
    ['with a number beside the letters', 'HB2', 'Harbour Board'],
  ])('%s', (_what, short, name) => {
    expect(shortens(short, name)).toBe(true)
  })

  it.each([
    ['with another first letter', 'NBH', 'Harbour Board of Norway'],
    ['with a letter that it has not', 'HBX', 'Harbour Board'],
    ['with its letters in another order', 'HNB', 'Harbour Board Norway'],
    ['of one capital', 'Harb', 'Harbour Board'],
    ['in small letters', 'hb', 'Harbour Board'],
    ['of one letter', 'H', 'Harbour Board'],
    ['of more letters than anybody says', 'HARBOURBOARD', 'Harbour Board'],
    ['of a name of one word', 'HRB', 'Harbour'],
  ])('but none %s', (_what, short, name) => {
    expect(shortens(short, name)).toBe(false)
  })
})
