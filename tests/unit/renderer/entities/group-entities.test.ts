import { expect, it } from 'vitest'
import type { ArticleEntity, EntityKind } from '../../../../preload/contract/entity'
import { groupEntities } from '../../../../renderer/entities/group-entities'

const entity = (kind: EntityKind, name: string, count: number): ArticleEntity => ({
  key: `${kind}:${name}`,
  kind,
  name,
  ref: { kind, name },
  mentions: Array.from({ length: count }, (_, i) => ({
    start: i,
    end: i + 1,
    confidence: 1,
    why: '',
    state: 'suggested' as const,
    reason: null,
    mentionId: null,
  })),
  confirmed: null,
  state: 'suggested',
  reason: null,
  roles: [],
})

const all = [
  entity('place', 'Zürich', 1),
  entity('person', 'Ada Lind', 2),
  entity('person', 'Bo Ek', 5),
  entity('person', 'Aron Berg', 2),
]
const shown = (filter: string) =>
  groupEntities(all, filter).map((g) => [g.label, ...g.entities.map((e) => e.name)])

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
