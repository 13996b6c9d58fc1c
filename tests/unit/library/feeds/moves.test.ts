import { expect, test } from 'vitest'
import * as feeds from '../../../../main/library/feeds/feeds'
import { followMove, takeFormerAddress } from '../../../../main/library/feeds/moves'
import { redo, undo } from '../../../../main/library/journal/undo'
import { newLibrary, refusal } from '../../../support/library'

const url = 'https://quay.example/feed'
const moved = 'https://quay.example/news/feed'

function following() {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url, name: 'The Quay' })
  const addresses = () => {
    const feed = feeds.get(library, { feedId })
    return [feed.url, feed.formerUrl]
  }
  return { library, feedId, addresses }
}

test('a feed follows its site to another address, and undo passes that over', () => {
  const { library, feedId, addresses } = following()
  followMove(library, { feedId, url: moved })
  expect(addresses()).toEqual([moved, url])
  expect(undo(library)?.label).toBe('subscribe to “The Quay”')
  expect(redo(library)?.label).toBe('subscribe to “The Quay”')
  expect(addresses()).toEqual([moved, url])
})

test('a person takes the former address back, and it is not left for the same one again', () => {
  const { library, feedId, addresses } = following()
  expect(refusal(() => takeFormerAddress(library, { feedId })).code).toBe('conflict')
  followMove(library, { feedId, url: moved })
  expect(takeFormerAddress(library, { feedId })).toMatchObject({ url, formerUrl: moved })
  followMove(library, { feedId, url: moved })
  expect(addresses()).toEqual([url, moved])
  followMove(library, { feedId, url: `${moved}/2` })
  expect(addresses()).toEqual([`${moved}/2`, url])
})

test('taking it back is undone and done again', () => {
  const { library, feedId, addresses } = following()
  followMove(library, { feedId, url: moved })
  takeFormerAddress(library, { feedId })
  expect(undo(library)?.label).toBe('take the former address of “The Quay”')
  expect(addresses()[0]).toBe(moved)
  redo(library)
  expect(addresses()[0]).toBe(url)
})

test('no feed goes where another is, was, or may come back to', () => {
  const { library, feedId, addresses } = following()
  const other = feeds.subscribe(library, { url: moved, name: 'Other' })
  followMove(library, { feedId, url: moved })
  feeds.unsubscribe(library, { feedId: other.id })
  followMove(library, { feedId, url: moved })
  expect(addresses()).toEqual([url, null])

  followMove(library, { feedId, url: `${moved}/2` })
  const fourth = feeds.subscribe(library, { url: `${url}/4`, name: 'Fourth' })
  followMove(library, { feedId: fourth.id, url })
  expect(feeds.get(library, { feedId: fourth.id }).url).toBe(`${url}/4`)
  feeds.subscribe(library, { url, name: 'Third' })
  expect(refusal(() => takeFormerAddress(library, { feedId })).sentence).toContain('Another feed')
})
