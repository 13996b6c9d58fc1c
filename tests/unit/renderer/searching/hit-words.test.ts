import { expect, it } from 'vitest'
import { countWords, foundWords, type HitCounts } from '../../../../renderer/searching/hit-words'

const none = { count: 0, isMore: false }
const nothing: HitCounts = { article: none, highlight: none, note: none, quote: none, name: none }

it('says how many there are of what was found, and that there are more', () => {
  expect(countWords({ count: 12, isMore: false })).toBe('12')
  expect(countWords({ count: 1_000, isMore: true })).toBe('1,000+')
  const counts = { ...nothing, article: { count: 1_000, isMore: true }, note: { count: 1, isMore: false } }
  expect(foundWords(counts)).toBe('1,000+ articles, 1 note')
  expect(foundWords(nothing)).toBe('Nothing found')
})
