import { expect, test } from 'vitest'
import { findWords } from '../../../main/passages/find-words'

const text = `The quay was empty.

Nobody came, said the harbour master. The quay was empty. By noon the fog had gone, and three ships lay at anchor.`

const found = (exact: string, { prefix = '', suffix = '', from = 0 } = {}): string | null => {
  const place = findWords(text, { exact, prefix, suffix }, from)
  return place === null ? null : `${place.start}:${text.slice(place.start, place.end)}`
}

test('words that stand several times are those after the last ones, or those between their surroundings', () => {
  expect(found('The quay was empty.')).toBe('0:The quay was empty.')
  expect(found('The quay was empty.', { from: 30 })).toBe('59:The quay was empty.')
  expect(found('The quay was empty.', { prefix: 'said the harbour master. ', suffix: ' By noon' })).toBe(
    '59:The quay was empty.',
  )
  expect(found('By noon', { from: 100 })).toBe('79:By noon')
})

test('words that were a little other are found, strangers and scraps are not', () => {
  expect(found('by noon the fog  had gone and three ships lay')).toContain('three ships lay')
  expect(found('the fog had eaten all of the ships there were')).toBeNull()
  expect(found('The qay')).toBeNull()
  expect(
    found('Nobody came, said the harbour master', { prefix: 'elsewhere altogether', suffix: 'as well' }),
  ).toBe('21:Nobody came, said the harbour master')
})
