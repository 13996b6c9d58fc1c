import { expect, test } from 'vitest'
import { dueFeeds } from '../../../main/feeds/schedule'
import * as feeds from '../../../main/library/feeds/feeds'
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
