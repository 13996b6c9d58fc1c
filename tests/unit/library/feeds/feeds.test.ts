import { expect, test } from 'vitest'
import * as feeds from '../../../../main/library/feeds/feeds'
import { list as sources } from '../../../../main/library/articles/sources'
import { verify } from '../../../../main/library/verify/verify'
import { newLibrary, refusal } from '../../../support/library'

const url = 'https://example.org/feed'

test('a name that is taken by another feed is told apart by its host', () => {
  const library = newLibrary()
  const names = [
    feeds.subscribe(library, { url, name: 'News' }),
    feeds.subscribe(library, { url: `${url}/2`, name: 'News' }),
    feeds.subscribe(library, { url: `${url}/3`, name: 'news' }),
    feeds.subscribe(library, { url: 'https://other.example/', name: null }),
  ].map(({ name }) => name)
  expect(names).toEqual(['News', 'News – example.org', 'news – example.org (2)', 'other.example'])
})

test('a feed that is taken up again after another came to its source gets a source of its own', () => {
  const library = newLibrary()
  const first = feeds.subscribe(library, { url, name: 'News' })
  feeds.unsubscribe(library, { feedId: first.id })
  const second = feeds.subscribe(library, { url: `${url}/2`, name: 'News' })
  expect(second.sourceId).toBe(first.sourceId)
  expect(feeds.subscribe(library, { url, name: 'News' })).toMatchObject({
    id: first.id,
    name: 'News – example.org',
  })
})

test('a name of another source is refused', () => {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url, name: 'News' })
  feeds.subscribe(library, { url: `${url}/2`, name: 'Other' })
  expect(refusal(() => feeds.rename(library, { feedId, name: 'OTHER' })).code).toBe('conflict')
  expect(feeds.rename(library, { feedId, name: 'NEWS' }).name).toBe('NEWS')
})

test('what a site said is kept, and trouble is forgotten once it is over', () => {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url, name: 'News' })
  expect(feeds.validatorsOf(library, { feedId })).toEqual({ etag: null, lastModified: null })
  feeds.noteHeard(library, feedId, {
    etag: '"1"',
    lastModified: null,
    title: 'News',
    siteUrl: 'https://example.org/',
    notice: 'Its ids are none.',
  })
  feeds.noteProblem(library, feedId, 'It is gone.')
  expect(feeds.get(library, { feedId })).toMatchObject({
    problem: 'It is gone.',
    notice: 'Its ids are none.',
    siteUrl: 'https://example.org/',
  })
  feeds.noteHeard(library, feedId)
  expect(feeds.get(library, { feedId }).problem).toBeNull()
  expect(feeds.validatorsOf(library, { feedId }).etag).toBe('"1"')
})

test('a feed is a source before it has any article, and the library is whole with it', async () => {
  const library = newLibrary()
  feeds.subscribe(library, { url, name: 'News' })
  expect(sources(library)).toMatchObject([{ name: 'News', articleCount: 0, unreadCount: 0 }])
  expect((await verify(library)).problems).toEqual([])
})
