import { expect, test } from 'vitest'
import { dueFeeds } from '../../../main/feeds/schedule'
import * as feeds from '../../../main/library/feeds/feeds'
import { askEvery } from '../../../main/library/feeds/feed-settings'
import { undo } from '../../../main/library/journal/undo'
import { openSettings } from '../../../main/app/settings'
import { join } from 'node:path'
import { newLibrary, temporaryFolder } from '../../support/library'

const hour = 3_600_000

test('feeds are due only where the person said how often, and then when their time is over', () => {
  const library = newLibrary()
  const settings = openSettings(join(temporaryFolder(), 'settings.jsonl'))
  const { id: feedId } = feeds.subscribe(library, { url: 'https://example.org/feed', name: 'News' })
  const due = (inMs: number) =>
    dueFeeds({ library: () => library, settings, refresh: () => undefined, now: () => Date.now() + inMs })
  expect(settings.get().feedSchedule).toBe('never')
  expect(due(1000 * hour)).toEqual([])
  settings.set({ feedSchedule: 'hour' })
  expect(due(0)).toEqual([feedId])
  feeds.noteProblem(library, feedId, 'It did not answer.')
  expect(due(0.9 * hour)).toEqual([])
  expect(due(1.1 * hour)).toEqual([feedId])
  settings.set({ feedSchedule: 'never' })
  expect(due(1000 * hour)).toEqual([])
})

test('a feed’s own interval goes before the setting, in both directions', () => {
  const library = newLibrary()
  const settings = openSettings(join(temporaryFolder(), 'settings.jsonl'))
  const subscribed = (name: string) => feeds.subscribe(library, { url: `https://${name}.example/`, name }).id
  const [often, usual, byHand] = [subscribed('often'), subscribed('usual'), subscribed('by-hand')]
  for (const feedId of [often, usual, byHand]) feeds.noteHeard(library, feedId)
  askEvery(library, { feedId: often, interval: 'quarter-hour' })
  askEvery(library, { feedId: byHand, interval: 'never' })
  const due = (inMs: number) =>
    dueFeeds({ library: () => library, settings, refresh: () => undefined, now: () => Date.now() + inMs })
  expect(due(0.2 * hour)).toEqual([])
  expect(due(1000 * hour)).toEqual([often])
  settings.set({ feedSchedule: 'day' })
  expect(due(0.3 * hour)).toEqual([often])
  expect(due(25 * hour)).toEqual([often, usual])
  undo(library)
  expect(due(25 * hour)).toEqual([byHand, often, usual])
})

test('a feed whose site wants another password is asked once a day', () => {
  const library = newLibrary()
  const settings = openSettings(join(temporaryFolder(), 'settings.jsonl'))
  const { id: feedId } = feeds.subscribe(library, { url: 'https://example.org/feed', name: 'News' })
  settings.set({ feedSchedule: 'half-hour' })
  const due = (inMs: number) =>
    dueFeeds({ library: () => library, settings, refresh: () => undefined, now: () => Date.now() + inMs })
  feeds.noteProblem(library, feedId, 'It asks for a password.', 'https://example.org')
  expect(due(2 * hour)).toEqual([])
  expect(due(25 * hour)).toEqual([feedId])
  feeds.noteHeard(library, feedId)
  expect(due(2 * hour)).toEqual([feedId])
})
