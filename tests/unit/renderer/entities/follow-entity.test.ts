import { expect, it } from 'vitest'
import { followEntity, followMention } from '../../../../renderer/entities/follow-entity'
import { articleEntity, mentionAt } from '../../../support/article-entity'

const kerry = articleEntity('person', 'Kerry', [10, 20, 30])

it('finds an entity again by its mentions, under whatever name, kind and key', () => {
  const renamed = articleEntity('organisation', 'Kerry Group', [10, 20, 30], { key: 'entity-1' })
  expect(followEntity(kerry, [articleEntity('place', 'Oslo', [5]), renamed])).toBe(renamed)
})

it('stays with the larger part, though the smaller one has its key', () => {
  const off = articleEntity('person', 'Kerry', [10])
  const rest = articleEntity('person', 'John Kerry', [20, 30])
  expect(followEntity(kerry, [off, rest])).toBe(rest)
})

it('follows a merged one into the other, and nothing where it is gone', () => {
  const both = articleEntity('person', 'John Kerry', [1, 10, 20, 30])
  expect(followEntity(kerry, [both])).toBe(both)
  expect(followEntity(kerry, [articleEntity('place', 'Oslo', [5])])).toBeNull()
})

it('keeps the mention on show, or shows the next one, or the last', () => {
  const spots = [mentionAt(10), mentionAt(30)]
  expect(followMention(mentionAt(30), spots)).toBe(1)
  expect(followMention(mentionAt(20), spots)).toBe(1)
  expect(followMention(mentionAt(40), spots)).toBe(1)
  expect(followMention(undefined, spots)).toBe(0)
  expect(followMention(mentionAt(40), [])).toBe(0)
})
