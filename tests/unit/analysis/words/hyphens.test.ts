import { describe, expect, it } from 'vitest'
import { splitsAtHyphen } from '../../../../main/analysis/words/hyphens'
import { tokenize } from '../../../../main/analysis/words/tokens'

describe('a hyphenated word', () => {
  it.each([
    ['a country and what it does', 'Norway-led'],
    ['a country and an everyday word', 'Oslo-based'],
    ['a person and what is of them', 'Solberg-era'],
    ['two countries', 'Norway-Sweden'],
    ['a country and a people', 'Norway-Swedish'],
    ['a prefix before a name', 'pro-Solberg'],
    ['a prefix before an adjective', 'non-Norwegian'],
    ['a small word before a name', 'then-President'],
    ['a hyphen that does not break', 'Norway‑led'],
    ['the hyphen of typesetters', 'Norway‐led'],
    ['several hyphens, by the last part', 'Oslo-to-Bergen-bound'],
  ])('is several: %s', (_what, word) => {
    expect(splitsAtHyphen(word)).toBe(true)
  })

  it.each([
    ['a name of two parts', 'Anne-Lise'],
    ['two surnames', 'Holm-Olsen'],
    ['a particle and a name', 'al-Sadr'],
    ['a name that ends small', 'Min-jun'],
    ['a name that ends in two small letters', 'Bin-ed'],
    ['nothing in capitals', 'well-known'],
    ['letters and a number', 'MH-370'],
    ['two organisations', 'Harbour-Union'],
    ['three countries, which are nobody’s pair', 'Norway-Sweden-Denmark'],
  ])('is one: %s', (_what, word) => {
    expect(splitsAtHyphen(word)).toBe(false)
  })
})

describe('its parts', () => {
  it('are words with the hyphen between them, each at its own place', () => {
    const text = 'the Norway‑led fleet'
    expect(tokenize(text).map(({ text: word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['the', 'the'],
      ['Norway', 'Norway'],
      ['-', '‑'],
      ['led', 'led'],
      ['fleet', 'fleet'],
    ])
  })

  it('are not looked for in what is longer than any word', () => {
    const long = `Norway${'-led'.repeat(60)}`
    expect(tokenize(long).map(({ text }) => text)).toEqual([long])
  })

  it('leave a hyphen at an end alone', () => {
    expect(tokenize('Norway- and Sweden-led').map(({ text }) => text)).toEqual([
      'Norway',
      '-',
      'and',
      'Sweden',
      '-',
      'led',
    ])
  })
})
