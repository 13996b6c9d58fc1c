import { expect, test } from 'vitest'
import * as changes from '../../../../main/library/journal/undo'
import * as entities from '../../../../main/library/entities/entities'
import { list } from '../../../../main/library/entities/entity-list'
import * as pages from '../../../../main/library/entities/entity-pages'
import * as mentions from '../../../../main/library/entities/mentions'
import { merge } from '../../../../main/library/entities/merging'
import * as notes from '../../../../main/library/annotations/notes'
import * as rejecting from '../../../../main/library/entities/not-a-name'
import { verify } from '../../../../main/library/verify/verify'
import type { EntityList, EntityRef, ExcerptPage } from '../../../../preload/contract/entity'
import { addStory, entitiesIn, find, named, namedIn, place, textOf } from '../../../support/findings'
import { confirmed, mentionsOf, pageOf, revisionOf, twoArticles } from '../../../support/kerry'
import { answer, newActId, passageOf, refusal } from '../../../support/library'

test('not a name: here, in the article, everywhere; and taken back', () => {
  const { library, full, short } = twoArticles()
  const spot = place(library, full, 'John Kerry')
  answer('entity.rejectMention', mentions.rejectMention(library, spot))
  const after = answer('entity.byArticle', entities.byArticle(library, { articleId: full }))
  expect(after.entities[0]?.mentions).toHaveLength(1)
  expect(after.rejected).toMatchObject([
    { name: 'John Kerry', state: 'rejected', mentions: [{ state: 'rejected' }] },
  ])
  expect(pageOf(library, named('person', 'John Kerry')).counts.suggested).toBe(1)
  mentions.withdraw(library, { mentionId: after.rejected[0]!.mentions[0]!.mentionId! })
  expect(entitiesIn(library, full)[0]?.mentions).toHaveLength(2)

  const { key } = namedIn(library, short, 'Kerry')
  answer('entity.reject', rejecting.reject(library, { articleId: short, key }))
  expect(entitiesIn(library, short)).toEqual([])
  find(library, short, { names: [['place', 'Kerry']] }, 'test 2')
  expect(entitiesIn(library, short)).toEqual([])
  answer('entity.allow', rejecting.allow(library, { articleId: short, key: 'place Kerry' }))
  expect(entitiesIn(library, short)).toHaveLength(1)

  rejecting.reject(library, { kind: 'place', name: 'Oslo' })
  expect(entitiesIn(library, full).map(({ name }) => name)).toEqual(['John Kerry'])
  expect(refusal(() => pageOf(library, named('place', 'Oslo'))).code).toBe('not-found')
  rejecting.allow(library, { kind: 'place', name: 'Oslo' })
  expect(entitiesIn(library, full)).toHaveLength(2)
})

test('what a person added stays over a new analysis and moves with its words', async () => {
  const { library, full } = twoArticles()
  const { entityId } = answer(
    'entity.addMention',
    mentions.add(library, {
      articleId: full,
      revisionId: revisionOf(library, full),
      passage: passageOf(library, full, 'left'),
      entity: { kind: 'organisation', name: 'The Left' },
    }),
  )
  find(library, full, {}, 'test 2')
  expect(entitiesIn(library, full)).toMatchObject([
    { name: 'The Left', confirmed: entityId, mentions: [{ state: 'added' }] },
  ])
  expect(pageOf(library, { entityId }).counts).toEqual({ articles: 1, confirmed: 1, suggested: 0 })
  expect(textOf(library, full)).toContain('left')
  expect((await verify(library)).problems).toEqual([])
})

test('renamed and of another kind it is found as before', () => {
  const { library, full } = twoArticles()
  const entityId = confirmed(library, full, 'John Kerry')
  answer('entity.rename', entities.rename(library, { entityId, name: 'J. F. Kerry' }))
  answer('entity.setKind', entities.setKind(library, { entityId, kind: 'organisation' }))
  const other = addStory(library, ['John Kerry spoke.'])
  find(library, other, { names: [['person', 'John Kerry']] })
  expect(entitiesIn(library, other)).toMatchObject([
    { name: 'J. F. Kerry', kind: 'organisation', confirmed: entityId },
  ])
  expect(pageOf(library, { entityId }).aliases.map(({ name, isOwn }) => [name, isOwn])).toEqual([
    ['John Kerry', false],
    ['J. F. Kerry', true],
  ])
})

test('the list gives those that a person made first, then names by how often; page by page', () => {
  const { library, full } = twoArticles()
  const entityId = confirmed(library, full, 'John Kerry')
  const input = { text: '', kind: null, state: 'all', after: null, limit: 1 } as const
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: EntityList = answer('entity.list', list(library, { ...input, after }))
    seen.push(...page.entities.map(({ name }) => name))
    after = page.next
  } while (after !== null)
  expect(seen).toEqual(['John Kerry', 'Oslo', 'Kerry'])
  expect(list(library, { ...input, text: 'kerr', state: 'confirmed' }).entities).toMatchObject([
    { entityId, articles: 1, mentions: 2 },
  ])
  expect(list(library, { ...input, text: 'KERR', state: 'suggested' }).entities).toMatchObject([
    { name: 'Kerry' },
  ])
})

test('mentions come in pages; who is named with it, and when', () => {
  const { library, full } = twoArticles()
  for (const day of ['2016-02-01', '2016-02-02', '2016-04-01']) {
    const articleId = addStory(library, [`Oslo, ${day}: Oslo and Oslo.`], { day })
    find(library, articleId, { names: [['place', 'Oslo']] })
  }
  const oslo = named('place', 'Oslo')
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: ExcerptPage = mentionsOf(library, oslo, { after, limit: 2 })
    seen.push(...page.excerpts.map(({ article, start }) => `${article.published ?? ''} ${start}`))
    after = page.next
  } while (after !== null)
  expect(seen).toHaveLength(10)
  expect(new Set(seen).size).toBe(10)
  expect([...seen].map((each) => each.slice(0, 10))).toEqual(
    [...seen]
      .map((each) => each.slice(0, 10))
      .sort()
      .reverse(),
  )
  expect(answer('entity.overTime', pages.overTime(library, { of: oslo })).months).toEqual([
    { month: '2016-02', articles: 2, mentions: 6 },
    { month: '2016-03', articles: 1, mentions: 1 },
    { month: '2016-04', articles: 1, mentions: 3 },
  ])
  expect(answer('entity.appearsWith', pages.appearsWith(library, { of: oslo, limit: 5 }))).toMatchObject({
    articles: 4,
    companions: [{ name: 'John Kerry', articles: 1 }],
  })
  expect(full).toBeTruthy()
})

test('withdrawing takes names, notes and decisions along, and undo brings all of it back', () => {
  const { library, full, short } = twoArticles()
  const john = confirmed(library, full, 'John Kerry')
  const other = confirmed(library, short, 'Kerry')
  notes.create(library, { target: { on: 'entity', entityId: john }, body: 'kept', actId: newActId() })
  merge(library, { from: { entityId: other }, into: { entityId: john } })
  entities.unconfirm(library, { entityId: john })
  expect(entitiesIn(library, full)[0]?.state).toBe('suggested')
  expect(entitiesIn(library, short)).toMatchObject([{ confirmed: other }])
  changes.undo(library)
  expect(notes.listByEntity(library, { entityId: other })).toMatchObject([{ body: 'kept' }])
  expect(entitiesIn(library, short)).toMatchObject([{ confirmed: john }])
})

test('mentions can be those alone that a person confirmed or added', () => {
  const { library, full, short } = twoArticles()
  const kerry = named('person', 'John Kerry')
  const onlyConfirmed = (of: EntityRef) =>
    mentionsOf(library, of, { isConfirmedOnly: true }).excerpts.map(({ article }) => article.articleId)
  expect(mentionsOf(library, kerry).excerpts.length).toBeGreaterThan(0)
  expect(onlyConfirmed(kerry)).toEqual([])
  const entityId = confirmed(library, full, 'John Kerry')
  expect(onlyConfirmed({ entityId })).toEqual([full, full])
  entities.addAlias(library, { entityId, name: 'Kerry' })
  expect(mentionsOf(library, { entityId }).excerpts).toHaveLength(3)
  expect(onlyConfirmed({ entityId })).toEqual([full, full])
  entities.confirm(library, { articleId: short, key: namedIn(library, short, 'John Kerry').key })
  expect(onlyConfirmed({ entityId })).toEqual([short, full, full])
  // A page ends within an article and the next goes on there.
  const first = mentionsOf(library, { entityId }, { isConfirmedOnly: true, limit: 2 })
  const rest = mentionsOf(library, { entityId }, { isConfirmedOnly: true, after: first.next })
  expect([...first.excerpts, ...rest.excerpts]).toHaveLength(3)
})
