import { expect, it } from 'vitest'
import { cutGroups, groupEntities } from '../../../../renderer/entities/group-entities'
import { articleEntity } from '../../../support/article-entity'

const all = [
  articleEntity('place', 'Zürich', [1]),
  articleEntity('person', 'Ada Lind', [1, 2], { state: 'confirmed' }),
  articleEntity('person', 'Bo Ek', [1, 2, 3, 4, 5]),
  articleEntity('person', 'Aron Berg', [1, 2], { state: 'matched' }),
]
function shown(filter: string, onlyConfirmed = false) {
  return groupEntities(all, { filter, onlyConfirmed }).map((g) => [g.label, ...g.entities.map((e) => e.name)])
}

it('puts people before places, the most mentioned first, then by name', () => {
  expect(shown('')).toEqual([
    ['People', 'Bo Ek', 'Ada Lind', 'Aron Berg'],
    ['Places', 'Zürich'],
  ])
})

it('filters by any part of the name, whatever its accents and case', () => {
  expect(shown('zur')).toEqual([['Places', 'Zürich']])
  expect(shown(' LIND ')).toEqual([['People', 'Ada Lind']])
  expect(shown('nobody')).toEqual([])
})

it('can leave only what a person confirmed in this article', () => {
  expect(shown('', true)).toEqual([['People', 'Ada Lind']])
  expect(shown('zur', true)).toEqual([])
})

it('draws the first so many, whatever their kind', () => {
  const drawn = (maxDrawn: number) =>
    cutGroups(groupEntities(all, { filter: '', onlyConfirmed: false }), maxDrawn).map((g) => g.drawn.length)
  expect(drawn(2)).toEqual([2, 0])
  expect(drawn(60)).toEqual([3, 1])
})
