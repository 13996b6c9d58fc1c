import { expect, test } from 'vitest'
import * as changes from '../../../../main/library/journal/undo'
import * as entities from '../../../../main/library/entities/entities'
import * as mentions from '../../../../main/library/entities/mentions'
import { merge, split } from '../../../../main/library/entities/merging'
import * as notes from '../../../../main/library/annotations/notes'
import { closeLibrary } from '../../../../main/library/database/open'
import { verify } from '../../../../main/library/verify/verify'
import { addStory, entitiesIn, find, named, namedIn, place } from '../../../support/findings'
import { confirmed, mentionsOf, pageOf, revisionOf, twoArticles } from '../../../support/kerry'
import { answer, contentOf, newActId, newLibrary, passageOf, refusal, reopen } from '../../../support/library'

test('a shorter form says why it is the entity; a name that nobody confirmed has a page of its own', () => {
  const { library, full } = twoArticles()
  const { mentions: found } = namedIn(library, full, 'John Kerry')
  expect(found.map(({ reason }) => reason)).toEqual([null, 'surname of John Kerry, named in paragraph 1'])
  const page = pageOf(library, named('person', 'john  KERRY'))
  expect(page).toMatchObject({ state: 'suggested', entityId: null, name: 'John Kerry' })
  expect(page.counts).toEqual({ articles: 1, confirmed: 0, suggested: 2 })
  expect(page.mentions.map(({ before, exact, after }) => before + exact + after)).toEqual([
    'John Kerry spoke. Kerry left for Oslo.',
    'John Kerry spoke. Kerry left for Oslo.',
  ])
  expect(refusal(() => pageOf(library, named('person', 'Nobody'))).code).toBe('not-found')
})

test('a name that is merged everywhere is known for articles imported later, with the reason', () => {
  const { library, full, short } = twoArticles()
  const entityId = confirmed(library, full, 'John Kerry')
  expect(namedIn(library, short, 'Kerry').confirmed).toBeNull()
  answer('entity.merge', merge(library, { from: named('person', 'Kerry'), into: { entityId } }))
  const later = addStory(library, ['On Friday Kerry rested.'], { day: '2016-03-26' })
  find(library, later, { names: [['person', 'Kerry']] })
  for (const articleId of [short, later]) {
    expect(entitiesIn(library, articleId)).toMatchObject([
      {
        name: 'John Kerry',
        confirmed: entityId,
        state: 'matched',
        reason: 'known as ‘Kerry’ since you merged it',
      },
    ])
  }
  expect(pageOf(library, { entityId }).counts).toEqual({ articles: 3, confirmed: 2, suggested: 2 })
  expect(mentionsOf(library, { entityId }).excerpts.map(({ article }) => article.articleId)).toEqual([
    later,
    short,
    full,
    full,
  ])
})

test('the same name elsewhere is matched, and says how many articles speak for it', () => {
  const { library, full } = twoArticles()
  const entityId = confirmed(library, full, 'John Kerry')
  const other = addStory(library, ['JOHN KERRY spoke.'])
  find(library, other, { names: [['person', 'JOHN KERRY']] })
  expect(entitiesIn(library, other)).toMatchObject([
    { confirmed: entityId, state: 'matched', reason: 'same name as confirmed in 1 article' },
  ])
})

test('titles do not make another; two entities of one name leave it to nobody', () => {
  const library = newLibrary()
  const one = addStory(library, ['Russian President Vladimir Putin spoke.'])
  const two = addStory(library, ['Vladimir Putin left.'])
  find(library, one, { names: [['person', 'Russian President Vladimir Putin']] })
  find(library, two, { names: [['person', 'Vladimir Putin']] })
  expect(pageOf(library, named('person', 'Vladimir Putin')).counts.articles).toBe(2)
  const first = confirmed(library, two, 'Vladimir Putin')
  expect(entitiesIn(library, one)[0]?.confirmed).toBe(first)
  const { entityId: other } = mentions.add(library, {
    articleId: two,
    revisionId: revisionOf(library, two),
    passage: passageOf(library, two, 'left'),
    entity: { kind: 'person', name: 'Another Man' },
  })
  entities.addAlias(library, { entityId: other, name: 'Vladimir Putin' })
  expect(entitiesIn(library, one)[0]?.confirmed).toBeNull()
})

test('letters are one with the name that articles tie them to, unless they are tied to two', () => {
  const library = newLibrary()
  const tied = addStory(library, ['The United Nations met. The UN voted.'], { day: '2016-01-01' })
  const alone = addStory(library, ['The U.N. left.'], { day: '2016-01-02' })
  find(library, tied, { names: [['organisation', 'United Nations', 'UN']] })
  find(library, alone, { names: [['organisation', 'U.N.']] })
  expect(entitiesIn(library, alone)).toMatchObject([
    {
      name: 'United Nations',
      confirmed: null,
      state: 'suggested',
      reason: 'short for United Nations in 1 article',
    },
  ])
  const page = pageOf(library, named('organisation', 'U.N.'))
  expect(page).toMatchObject({ name: 'United Nations', counts: { articles: 2, suggested: 3 } })
  expect(page.tied).toEqual([{ name: 'U.N.', reason: 'short for United Nations in 1 article' }])
  const entityId = confirmed(library, tied, 'United Nations')
  expect(entitiesIn(library, alone)[0]?.confirmed).toBe(entityId)
  const other = addStory(library, ['The Union of Nurses, the UN, struck.'])
  find(library, other, { names: [['organisation', 'Union of Nurses', 'UN']] })
  expect(entitiesIn(library, alone)).toMatchObject([{ name: 'U.N.', confirmed: null, reason: null }])
})

test('a merge changes no row, loses nothing, and is taken back after a restart', async () => {
  const { library, full, short } = twoArticles()
  const john = confirmed(library, full, 'John Kerry')
  const other = confirmed(library, short, 'Kerry')
  const note = notes.create(library, {
    target: { on: 'entity', entityId: other },
    body: 'Which one?',
    actId: newActId(),
  })
  const rows = ['entity', 'entity_alias', 'naming', 'mention', 'note']
  const before = contentOf(library, rows)
  const separate = mentionsOf(library, { entityId: other })
  merge(library, { from: { entityId: other }, into: { entityId: john } })
  expect(contentOf(library, rows)).toEqual(before)
  const page = pageOf(library, { entityId: other })
  expect(page).toMatchObject({ entityId: john, counts: { articles: 2, confirmed: 3, suggested: 0 } })
  expect(page.merged).toEqual([{ entityId: other, kind: 'person', name: 'Kerry' }])
  expect(answer('note.listByEntity', notes.listByEntity(library, { entityId: john }))).toEqual([note])
  expect(entitiesIn(library, short)).toMatchObject([{ confirmed: john, state: 'confirmed' }])
  expect(refusal(() => merge(library, { from: { entityId: john }, into: { entityId: other } })).code).toBe(
    'conflict',
  )
  closeLibrary(library)
  const again = reopen(library)
  changes.undo(again)
  expect(contentOf(again, rows)).toEqual(before)
  expect(mentionsOf(again, { entityId: other })).toEqual(separate)
  changes.redo(again)
  expect(pageOf(again, { entityId: john }).counts.articles).toBe(2)
  answer('entity.split', split(again, { entityId: john, off: { mergedId: other }, into: null }))
  expect(mentionsOf(again, { entityId: other })).toEqual(separate)
  expect(notes.listByEntity(again, { entityId: john })).toEqual([])
  expect((await verify(again)).problems).toEqual([])
})

test('in one article a surname goes to one, in the next to another: two Kerrys stay two', () => {
  const { library, full, short } = twoArticles()
  const john = confirmed(library, full, 'John Kerry')
  const { key } = namedIn(library, short, 'Kerry')
  merge(library, { from: { articleId: short, key }, into: { entityId: john } })
  const third = addStory(library, ['Kerry of Bantry sang.'])
  find(library, third, { names: [['person', 'Kerry']] })
  expect(entitiesIn(library, short)).toMatchObject([
    { confirmed: john, reason: 'you merged it in this article' },
  ])
  expect(entitiesIn(library, third)[0]?.confirmed).toBeNull()
  const { entityId: singer } = split(library, {
    entityId: john,
    off: { articleId: short, key },
    into: { kind: 'person', name: 'Tim Kerry' },
  })
  expect(entitiesIn(library, short)).toMatchObject([
    { name: 'Tim Kerry', confirmed: singer, state: 'confirmed' },
  ])
  expect(pageOf(library, { entityId: john }).counts.articles).toBe(1)
  changes.undo(library)
  expect(entitiesIn(library, short)[0]?.confirmed).toBe(john)
})

test('one mention is split off, an alias too', () => {
  const { library, full, short } = twoArticles()
  const john = confirmed(library, full, 'John Kerry')
  merge(library, { from: named('person', 'Kerry'), into: { entityId: john } })
  const spot = place(library, full, 'Kerry left')
  const off = { articleId: full, start: spot.start, end: spot.start + 5 }
  const { entityId: tim } = split(library, {
    entityId: john,
    off,
    into: { kind: 'person', name: 'Tim Kerry' },
  })
  expect(namedIn(library, full, 'Tim Kerry')).toMatchObject({
    state: 'confirmed',
    mentions: [{ start: off.start }],
  })
  expect(namedIn(library, full, 'John Kerry').mentions).toHaveLength(1)
  expect(mentionsOf(library, { entityId: tim }).excerpts).toMatchObject([
    { exact: 'Kerry', state: 'confirmed' },
  ])
  const alias = pageOf(library, { entityId: john }).aliases.find(({ name }) => name === 'Kerry')
  split(library, { entityId: john, off: { aliasId: alias?.id ?? '' }, into: { entityId: tim } })
  expect(entitiesIn(library, short)).toMatchObject([
    { confirmed: tim, reason: 'known as ‘Kerry’ since you split it off' },
  ])
  changes.undo(library)
  changes.undo(library)
  expect(namedIn(library, full, 'John Kerry').mentions).toHaveLength(2)
})
