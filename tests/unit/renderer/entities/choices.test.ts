import { expect, it } from 'vitest'
import type { ArticleId, EntityId } from '../../../../preload/contract/common'
import type { EntityPage, ListedEntity } from '../../../../preload/contract/entity'
import { choicesInArticle, choicesInLibrary } from '../../../../renderer/entities/dialogs/entity-choices'
import { described, stateOf } from '../../../../renderer/entities/entity-words'
import { mentionAtOffset } from '../../../../renderer/entities/marks/mention-at'
import { splitParts } from '../../../../renderer/entities/dialogs/split-parts'
import { articleEntity, mentionAt } from '../../../support/article-entity'

const id = 'e1' as EntityId
const articleId = 'a1' as ArticleId

it('offers the article’s names of the likely kind first, then the library’s that it has not', () => {
  const oslo = articleEntity('place', 'Oslo', [1, 2, 3])
  const ada = articleEntity('person', 'Ada Lind', [4], { ref: { entityId: id }, confirmed: id })
  const here = choicesInArticle([oslo, ada], '', 'person')
  expect(here.map(({ name, note }) => [name, note])).toEqual([
    ['Ada Lind', 'named once'],
    ['Oslo', 'named 3 times'],
  ])
  expect(choicesInArticle([oslo, ada], 'OSL').map(({ name }) => name)).toEqual(['Oslo'])
  const listed = (name: string, entityId: EntityId | null): ListedEntity => ({
    ref: entityId === null ? { kind: 'place', name } : { entityId },
    entityId,
    kind: 'place',
    name,
    articles: 2,
    mentions: 5,
  })
  const library = choicesInLibrary([listed('Ada', id), listed('OSLO', null), listed('Bergen', null)], here)
  expect(library.map(({ name, note }) => [name, note])).toEqual([['Bergen', '2 articles']])
})

it('knows the name at a place, the shorter of two', () => {
  const bank = articleEntity('organisation', 'Bank of Oslo', [], {
    mentions: [mentionAt(0, { end: 12 })],
  })
  const oslo = articleEntity('place', 'Oslo', [], { mentions: [mentionAt(8, { end: 12 })] })
  expect(mentionAtOffset([bank, oslo], 3)?.entity).toBe(bank)
  expect(mentionAtOffset([bank, oslo], 8)?.entity).toBe(oslo)
  expect(mentionAtOffset([bank, oslo], 12)).toBeNull()
})

it('reads a row out, and tells what was added by hand', () => {
  expect(described(articleEntity('person', 'Ada', [1, 2]))).toBe('Ada, person, suggested, 2 mentions')
  const added = articleEntity('place', 'Quay', [], {
    state: 'confirmed',
    mentions: [mentionAt(1, { state: 'added' })],
  })
  expect(described(added)).toBe('Quay, place, by hand, 1 mention')
  expect(stateOf({ ...added, mentions: [...added.mentions, mentionAt(3)] })).toBe('confirmed')
})

it('lists what can be split off: what was merged, other names, the names in the article', () => {
  const page: Pick<EntityPage, 'merged' | 'aliases'> = {
    merged: [{ entityId: 'e2' as EntityId, kind: 'person', name: 'J. Kerry' }],
    aliases: [
      { id: 'n1', name: 'John Kerry', isOwn: true },
      { id: 'n2', name: 'Secretary Kerry', isOwn: false },
      { id: 'n3', name: 'J. Kerry', isOwn: false },
    ],
  }
  const kerry = articleEntity('person', 'John Kerry', [1], { confirmed: id })
  expect(splitParts(kerry, page, articleId).map(({ words, off, kind }) => [words, off, kind])).toEqual([
    ['J. Kerry', { mergedId: 'e2' }, null],
    ['Secretary Kerry', { aliasId: 'n2' }, 'person'],
    ['John Kerry', { articleId, key: 'person:John Kerry' }, 'person'],
  ])
  const parts = ['x', 'y'].map((key) => ({ key, kind: 'person' as const, name: key }))
  const two = splitParts({ ...kerry, parts }, { merged: [], aliases: [] }, articleId)
  expect(two.map(({ off }) => off)).toEqual([
    { articleId, part: 'x' },
    { articleId, part: 'y' },
  ])
})
