import { expect, test } from 'vitest'
import * as changes from '../../../../main/library/journal/undo'
import * as entities from '../../../../main/library/entities/entities'
import * as mentions from '../../../../main/library/entities/mentions'
import { merge, split } from '../../../../main/library/entities/merging'
import { allow, reject } from '../../../../main/library/entities/not-a-name'
import { entitiesIn, named, namedIn, place } from '../../../support/findings'
import { confirmed, revisionOf, twoArticles } from '../../../support/kerry'
import { answer, passageOf, refusal } from '../../../support/library'

function rejectedIn(library: Parameters<typeof entitiesIn>[0], articleId: Parameters<typeof entitiesIn>[1]) {
  return answer('entity.byArticle', entities.byArticle(library, { articleId })).rejected
}

test('a suggestion is renamed, or becomes another kind, in one act that one undo takes back', () => {
  const { library, full } = twoArticles()
  const { key } = namedIn(library, full, 'John Kerry')
  answer('entity.rename', entities.rename(library, { articleId: full, key, name: 'John F. Kerry' }))
  expect(namedIn(library, full, 'John F. Kerry').state).toBe('confirmed')
  expect(changes.state(library).undo).toBe('rename “John Kerry” to “John F. Kerry”')
  changes.undo(library)
  expect(namedIn(library, full, 'John Kerry')).toMatchObject({ state: 'suggested', confirmed: null })
  answer('entity.setKind', entities.setKind(library, { articleId: full, key, kind: 'organisation' }))
  expect(namedIn(library, full, 'John Kerry')).toMatchObject({ kind: 'organisation', state: 'confirmed' })
  expect(changes.state(library).undo).toBe('make “John Kerry” an organisation')
  changes.undo(library)
  expect(namedIn(library, full, 'John Kerry')).toMatchObject({ kind: 'person', state: 'suggested' })
  expect(refusal(() => entities.rename(library, { articleId: full, key: 'x', name: 'Y' })).code).toBe(
    'not-found',
  )
})

test('what was merged in an article is split off again by its part, and the rest stays', () => {
  const { library, full, short } = twoArticles()
  const john = confirmed(library, full, 'John Kerry')
  const { key } = namedIn(library, full, 'Oslo')
  merge(library, { from: { articleId: full, key }, into: { entityId: john } })
  const { parts } = namedIn(library, full, 'John Kerry')
  expect(parts.map(({ name }) => name)).toEqual(['John Kerry', 'Oslo'])
  const off = { articleId: full, part: key }
  answer('entity.split', split(library, { entityId: john, off, into: null }))
  expect(entitiesIn(library, full).map(({ name, kind }) => [name, kind])).toEqual([
    ['John Kerry', 'person'],
    ['Oslo', 'place'],
  ])
  expect(refusal(() => split(library, { entityId: john, off, into: null })).code).toBe('not-found')
  const elsewhere = { articleId: short, part: namedIn(library, short, 'Kerry').key }
  expect(refusal(() => split(library, { entityId: john, off: elsewhere, into: null })).code).toBe('not-found')
})

test('“not a name” says where it was said, and takes what was marked by hand along', () => {
  const { library, full } = twoArticles()
  const john = confirmed(library, full, 'John Kerry')
  mentions.add(library, {
    articleId: full,
    revisionId: revisionOf(library, full),
    passage: passageOf(library, full, 'spoke'),
    entity: { entityId: john },
  })
  expect(namedIn(library, full, 'John Kerry').mentions).toHaveLength(3)
  reject(library, { articleId: full, key: namedIn(library, full, 'John Kerry').key })
  expect(entitiesIn(library, full).map(({ name }) => name)).toEqual(['Oslo'])
  expect(rejectedIn(library, full)).toMatchObject([{ name: 'John Kerry', rejected: 'article' }])
  changes.undo(library)
  expect(namedIn(library, full, 'John Kerry').mentions).toHaveLength(3)

  const spot = place(library, full, 'Oslo')
  mentions.rejectMention(library, spot)
  expect(rejectedIn(library, full)).toMatchObject([
    { name: 'Oslo', rejected: 'here', mentions: [{ start: spot.start, state: 'rejected' }] },
  ])
  changes.undo(library)
  reject(library, named('place', 'Oslo') as { kind: 'place'; name: string })
  expect(rejectedIn(library, full)).toMatchObject([{ name: 'Oslo', rejected: 'everywhere' }])
  allow(library, { kind: 'place', name: 'Oslo' })
  expect(rejectedIn(library, full)).toEqual([])
})
