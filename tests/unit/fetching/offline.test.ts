import { expect, onTestFinished, test } from 'vitest'
import { fetchAddress, type FetchOptions } from '../../../main/fetching/fetch'
import { openCanary } from '../../support/canary'
import { openGate } from '../../support/open-gate'
import { openSite } from '../../support/site'

const cause = { why: 'page', by: 'person', about: null } as const

function asking(host: string, { gate }: ReturnType<typeof openGate>): FetchOptions {
  const signal = new AbortController().signal
  return { version: '1', signal, allowed: new Set([host]), gate, cause }
}

test('every request is entered with what came of it: redirects, passwords, faults and what was refused', async () => {
  const site = await openSite({
    '/from': { status: 302, headers: { Location: '/to' } },
    '/to': { body: 'x'.repeat(5_000) },
    '/locked': { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } },
  })
  onTestFinished(() => site.close())
  const open = openGate()
  const options = asking(site.host, open)
  await fetchAddress(`${site.url}/from`, options)
  const login = { origin: site.url, user: 'ada', password: 'geheim' }
  await expect(fetchAddress(`${site.url}/locked`, { ...options, login: () => login })).rejects.toThrow()
  await expect(
    fetchAddress('http://127.0.0.1:1/', { ...options, allowed: new Set(['127.0.0.1:1']) }),
  ).rejects.toThrow()
  await expect(fetchAddress('http://192.168.0.1/', options)).rejects.toThrow('own network')
  // A connection is only entered as closed once it is.
  await expect
    .poll(async () => (await open.entered()).requests.map(({ outcome, status }) => [outcome, status]))
    .toEqual([
      ['answered', 302],
      ['answered', 200],
      ['answered', 401],
      ['answered', 401],
      ['failed', null],
      ['blocked', null],
    ])
  const { requests, made, blocked } = await open.entered()
  expect([made, blocked]).toEqual([5, 1])
  expect(requests[1]).toMatchObject({ address: `${site.url}/to`, host: site.host, problem: null, ...cause })
  expect(requests[1]?.received).toBeGreaterThan(5_000)
  expect(requests[1]?.sent).toBeGreaterThan(100)
  expect(requests[4]?.problem).toContain('does not answer')
  expect(JSON.stringify(requests)).not.toContain('geheim')
})

test('offline, nothing is connected to and nothing is looked up, whoever asks', async () => {
  const canary = await openCanary()
  onTestFinished(() => void canary.close())
  const open = openGate()
  const options = asking(canary.host, open)
  await fetchAddress(canary.url, options)
  expect(canary.connections()).toBe(1)
  open.goOffline()
  for (const address of [canary.url, 'https://example.org/', 'http://nowhere.invalid/', 'feed://x.example/'])
    await expect(fetchAddress(address, options)).rejects.toMatchObject({ code: 'offline' })
  expect(canary.connections()).toBe(1)
  const { made, blocked } = await open.entered()
  expect([made, blocked]).toEqual([1, 4])
  open.person.isOffline = false
  await fetchAddress(canary.url, options)
  expect(canary.connections()).toBe(2)
})

test('going offline ends what is under way: before an answer, in the middle of one, and between two', async () => {
  const open = openGate()
  const second = await openCanary()
  onTestFinished(() => void second.close())
  let ask = (): void => undefined
  const site = await openSite({
    '/silent': () => ask(),
    '/half': (_, answer) => {
      answer.writeHead(200, { 'Content-Length': '100' }).write('half')
      ask()
    },
    '/leads': (_, answer) => {
      open.goOffline()
      answer.writeHead(302, { Location: second.url }).end()
    },
  })
  onTestFinished(() => site.close())
  const options = asking(site.host, open)
  for (const path of ['/silent', '/half']) {
    open.person.isOffline = false
    const arrived = new Promise<void>((resolve) => (ask = resolve))
    const fetched = fetchAddress(`${site.url}${path}`, options)
    await arrived
    open.goOffline()
    await expect(fetched, path).rejects.toMatchObject({ code: 'offline' })
  }
  open.person.isOffline = false
  const allowed = new Set([site.host, second.host])
  await expect(fetchAddress(`${site.url}/leads`, { ...options, allowed })).rejects.toMatchObject({
    code: 'offline',
  })
  expect(second.connections()).toBe(0)
  await expect
    .poll(async () => (await open.entered()).requests.map(({ outcome }) => outcome))
    .toEqual(['failed', 'failed', 'failed'])
})
