import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openSettings } from '../../main/app/settings'
import { dueFeeds } from '../../main/feeds/schedule'
import { anyAddress, openAskedSite } from '../support/asked-site'
import { openCanary } from '../support/canary'
import { openSite } from '../support/site'
import { programWithLibrary, type TestProgram } from '../support/program'

const everything = { filter: { host: '', why: null }, after: null, limit: 200 }

async function isSettled(test: TestProgram) {
  const { requests } = await test.ask('request.list', everything)
  return requests.every(({ outcome }) => outcome !== 'unfinished')
}

it('every request is listed with its reason, the latest first', async () => {
  const { test, site } = await openAskedSite()
  await expect.poll(() => isSettled(test)).toBe(true)
  const { requests, total, next } = await test.ask('request.list', everything)
  expect([total, next]).toEqual([site.asked.length, null])
  const told = requests.map(({ address, why, about, by }) => [address.slice(site.url.length), why, about, by])
  expect(told.reverse()).toEqual([
    ['/feed', 'find-feed', null, 'person'],
    ['/feed', 'feed', 'Harbour News', 'person'],
    ['/page', 'page', null, 'person'],
    ['/a.png', 'images', null, 'person'],
    ['/page', 'check', null, 'person'],
  ])
  expect(await test.ask('request.summary', {})).toMatchObject({ everMade: 5, everBlocked: 0, listed: 5 })
  const first = await test.ask('request.list', { ...everything, limit: 2 })
  const rest = await test.ask('request.list', { ...everything, after: first.next })
  expect([...first.requests, ...rest.requests]).toEqual(requests)
  const images = await test.ask('request.list', { ...everything, filter: { host: '127', why: 'images' } })
  expect(images.requests.map(({ address }) => address)).toEqual([`${site.url}/a.png`])
})

it('the list is exported as CSV, and is empty once it was cleared', async () => {
  const { test, site } = await openAskedSite()
  const file = join(test.folder, 'requests.csv')
  test.answers.export = file
  expect(await test.ask('request.export', {})).toEqual({ fileName: 'requests.csv' })
  const rows = readFileSync(file, 'utf8').trimEnd().split('\r\n')
  expect(rows).toHaveLength(1 + site.asked.length)
  expect(rows[2]).toContain(`${site.url}/feed,feed,Harbour News,person`)
  await test.ask('request.clear', {})
  expect((await test.ask('request.list', everything)).requests).toEqual([])
  const summary = await test.ask('request.summary', {})
  expect(summary).toMatchObject({ everMade: site.asked.length, dropped: site.asked.length, listed: 0 })
  expect(summary.clearedAt).not.toBeNull()
})

it('offline, nobody and nothing connects, each is told so, and feeds wait without a fault', async () => {
  const { test, site, articleId, feedId, passage } = await openAskedSite()
  const { ask, refused } = test
  await ask('feed.setInterval', { feedId, interval: 'quarter-hour' })
  const canary = await openCanary()
  onTestFinished(() => void canary.close())
  test.allowed.add(canary.host)
  const before = site.asked.length
  await ask('settings.set', { offline: true })
  for (const [name, input] of [
    ['fetch.page', { address: canary.url }],
    ['fetch.page', { address: anyAddress }],
    ['fetch.check', { of: { articleId, highlightId: passage } }],
    ['feed.find', { address: canary.url, login: { origin: canary.url, user: 'a', password: 'b' } }],
    ['feed.refresh', { feedId }],
    ['feed.refresh', { feedId: null }],
    ['feed.fetchPage', { articleId }],
  ] as const) {
    const { code, message } = await refused(name, input)
    expect([name, code]).toEqual([name, 'offline'])
    expect(message).toContain('set to stay offline')
  }
  // What the schedule would do, and what it does.
  const { settings, library, network } = test.program
  const later = () => Date.now() + 24 * 60 * 60_000
  const due = { library, settings, refresh: () => undefined, now: later }
  expect(dueFeeds(due)).toEqual([feedId])
  network.refresher.refresh([feedId], 'schedule')
  await expect.poll(() => network.refresher.isRunning).toBe(false)
  const [feed] = await ask('feed.list', {})
  expect(feed).toMatchObject({ problem: null })
  expect([canary.connections(), site.asked.length]).toEqual([0, before])
  expect((await ask('request.summary', {})).everMade).toBe(before)
  // It is kept at once, for the next start.
  expect(openSettings(join(test.folder, 'settings.jsonl')).get().offline).toBe(true)
  await ask('settings.set', { offline: false })
  await ask('fetch.page', { address: canary.url })
  expect(canary.connections()).toBe(1)
})

it('going offline ends a refresh that is under way, and the feed has no fault from it', async () => {
  const test = await programWithLibrary()
  let isAsked = false
  const site = await openSite({ '/feed': () => (isAsked = true) })
  onTestFinished(() => site.close())
  test.allowed.add(site.host)
  const { id } = await test.ask('feed.subscribe', { url: `${site.url}/feed`, name: 'Harbour News' })
  await test.ask('feed.refresh', { feedId: id })
  await expect.poll(() => isAsked).toBe(true)
  await test.ask('settings.set', { offline: true })
  await expect.poll(() => test.program.network.refresher.isRunning).toBe(false)
  expect((await test.ask('feed.list', {}))[0]).toMatchObject({ problem: null })
})
