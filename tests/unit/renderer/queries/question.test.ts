import { expect, it } from 'vitest'
import { keyOf } from '../../../../renderer/queries/question'

it('two questions are one where they say the same, in whatever order', () => {
  const one = keyOf('entity.mentions', { of: { kind: 'person', name: 'Ada' }, limit: 5 })
  expect(keyOf('entity.mentions', { limit: 5, of: { name: 'Ada', kind: 'person' } })).toBe(one)
})

it.each([
  ['another call', 'entity.quotesBy', { of: { kind: 'person', name: 'Ada' }, limit: 5 }],
  ['another name', 'entity.mentions', { of: { kind: 'person', name: 'Ida' }, limit: 5 }],
  ['words that lie elsewhere', 'entity.mentions', { of: { kind: 'Ada', name: 'person' }, limit: 5 }],
  ['a list in another order', 'entity.mentions', [5, { kind: 'person', name: 'Ada' }]],
])('two questions are two for %s', (_, name, input) => {
  expect(keyOf(name, input)).not.toBe(
    keyOf('entity.mentions', { of: { kind: 'person', name: 'Ada' }, limit: 5 }),
  )
})
