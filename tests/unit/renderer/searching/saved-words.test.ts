import { describe, expect, it, test } from 'vitest'
import { canReplace } from '../../../../renderer/searching/saved/can-replace'
import { freeName, proposedName } from '../../../../renderer/searching/saved/proposed-name'
import { sinceWords } from '../../../../renderer/searching/saved/since-words'
import { read } from '../../../support/search-query'

describe('since when there is something new', () => {
  // A Thursday, by the clock of this machine.
  const now = new Date(2026, 10, 26, 9, 30)
  const at = (...[month, day, hour, year = 2026]: [number, number, number, number?]) =>
    sinceWords(new Date(year, month - 1, day, hour, 5).toISOString(), now, 'en-GB')

  it.each([
    [at(11, 26, 8), '08:05'],
    [at(11, 25, 23), 'yesterday'],
    [at(11, 24, 0), 'Tuesday'],
    [at(11, 20, 12), 'Friday'],
    [at(11, 19, 12), '19 November'],
    [at(3, 1, 12), '1 March'],
    [at(12, 31, 12, 2025), '31 December 2025'],
    // A clock that was put back.
    [at(11, 27, 12), '12:05'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected)
  })
})

describe('a name for a search', () => {
  it.each([
    ['bridge', 'bridge'],
    ['bridge "old town" riv*', 'bridge old town riv*'],
    ['bridge outlet:courier is:unread', 'bridge, courier, unread'],
    ['entity:"Mara Varga" entity:"Jon Ek"', 'Mara Varga, Jon Ek'],
    ['bridge -rail', 'bridge, not rail'],
    ['flood OR drought', 'flood or drought'],
    ['date:2026-03..2026-05', '2026-03..2026-05'],
    ['new-in:"Big ones"', 'Big ones'],
    ['NEAR(mayor bridge, 10)', 'NEAR(mayor bridge, 10)'],
    [
      `${'long '.repeat(20)}words`,
      'long long long long long long long long long long long long…'.slice(0, 60),
    ],
    ['', ''],
  ])('%s', (query, name) => {
    expect(proposedName(read(query))).toBe(name)
  })

  it('is not one that there is', () => {
    expect(freeName('Varga', ['Bridges'])).toBe('Varga')
    expect(freeName('Varga', ['varga', 'Varga 2'])).toBe('Varga 3')
  })
})

test('what is in the field may become the query of a saved search, but not what is new of one', () => {
  const search = { query: 'bridge' }
  expect(canReplace(search, 'river')).toBe(true)
  for (const text of ['bridge', ' bridge ', '', '   ', 'new-in:"Bridges"', 'river new-in:"Bridges"'])
    expect(canReplace(search, text)).toBe(false)
})
