import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { RequestHistory } from '../../../main/fetching/requests/request-history'
import { RequestLog } from '../../../main/fetching/requests/request-log'
import { temporaryFolder } from '../../support/library'
import { openFolderThatTakesNothing } from '../../support/open-gate'

const page = { why: 'page', by: 'person', about: null } as const
const fine = { status: 200, received: 10, sent: 5, ms: 3, problem: null }

function newLog(more: Partial<ConstructorParameters<typeof RequestLog>[0]> = {}) {
  const file = join(temporaryFolder(), 'requests.jsonl')
  const log = new RequestLog({ file, ...more })
  const read = async () => {
    await log.flush()
    return log.history.read()
  }
  return { file, log, read }
}

function addressOf(at: number) {
  return `https://example.org/${at}?token=secret`
}

test('a request is known of before it ends, and with what came of it afterwards, also by the next start', async () => {
  const { file, log, read } = newLog()
  const end = log.begin({ address: addressOf(1), ...page })
  const [begun] = (await read()).requests
  expect(begun).toMatchObject({ address: addressOf(1), host: 'example.org', outcome: 'unfinished', ...page })
  end(fine)
  log.begin({ address: addressOf(2), ...page })({ ...fine, status: null, problem: 'It did not answer.' })
  log.blocked({ address: addressOf(3), why: 'blocked', by: 'page', about: null }, 'A page asked for it.')
  await read()
  const again = await new RequestHistory(file).read()
  expect(again.requests.map(({ outcome }) => outcome)).toEqual(['answered', 'failed', 'blocked'])
  expect(again).toMatchObject({ made: 2, blocked: 1, dropped: 0, lost: 0, clearedAt: null })
  expect(await log.history.read()).toEqual(again)
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
})

test('the file stays within its bound, the latest are there, and how many there were is known', async () => {
  const maxBytes = 20_000
  const { file, log, read } = newLog({ maxBytes })
  const many = 500
  for (let at = 0; at < many; at++) {
    log.begin({ address: addressOf(at), ...page })(fine)
    if (at % 10 === 0) await log.flush()
  }
  const { requests, made, dropped } = await read()
  const bytes = statSync(file).size + statSync(file.replace('.jsonl', '.former.jsonl')).size
  // What is written together is not torn apart: ten requests may come on top of each file.
  expect(bytes).toBeLessThan(2 * maxBytes + 20 * 600)
  expect(made).toBe(many)
  expect(dropped + requests.length).toBe(many)
  expect(dropped).toBeGreaterThan(0)
  expect(requests.at(-1)?.address).toBe(addressOf(many - 1))
  expect(requests.every(({ outcome }) => outcome === 'answered')).toBe(true)
  expect((await new RequestHistory(file).read()).made).toBe(many)
})

test('what is older than two years goes', async () => {
  const year = 366 * 24 * 60 * 60_000
  let now = Date.parse('2026-01-01T00:00:00Z')
  const { log, read } = newLog({ now: () => now })
  for (let at = 0; at < 4; at++) {
    log.begin({ address: addressOf(at), ...page })(fine)
    await log.flush()
    now += year
  }
  const { requests, made, dropped } = await read()
  expect(requests.map(({ address }) => address)).toEqual([addressOf(2), addressOf(3)])
  expect([made, dropped]).toEqual([4, 2])
})

test('a line that was cut off, and one that is damaged, cost themselves alone', async () => {
  const { file, log, read } = newLog()
  for (let at = 0; at < 3; at++) log.begin({ address: addressOf(at), ...page })(fine)
  await read()
  const whole = readFileSync(file)
  const first = whole.indexOf('"begun"')
  for (let cut = first; cut < whole.length; cut += 7) {
    writeFileSync(file, whole)
    truncateSync(file, cut)
    const next = new RequestLog({ file })
    next.begin({ address: addressOf(9), ...page })(fine)
    await next.flush()
    const { requests } = await next.history.read()
    expect(requests.at(-1), `cut at ${cut}`).toMatchObject({ address: addressOf(9), outcome: 'answered' })
  }
  writeFileSync(file, whole)
  appendFileSync(file, '\n{"is":"begun","begun":{"id":7}}\nnull\n{"is":"ended"}\n{"is":"no"}\n')
  expect((await new RequestHistory(file).read()).requests).toHaveLength(3)
})

test('a list that is cleared is empty, and says how many there were', async () => {
  const { file, log, read } = newLog()
  for (let at = 0; at < 3; at++) log.begin({ address: addressOf(at), ...page })(fine)
  await log.clear()
  log.begin({ address: addressOf(7), ...page })(fine)
  const { requests, made, dropped, clearedAt } = await read()
  expect(requests.map(({ address }) => address)).toEqual([addressOf(7)])
  expect([made, dropped]).toEqual([4, 3])
  expect(clearedAt).not.toBeNull()
  expect(readFileSync(file, 'utf8')).not.toContain(addressOf(1))
  expect(existsSync(file.replace('.jsonl', '.former.jsonl'))).toBe(false)
})

test('a page that tries without end is counted, not listed without end', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z')
  const { log, read } = newLog({ now: () => now })
  for (let at = 0; at < 5_000; at++)
    log.blocked({ address: addressOf(at), why: 'blocked', by: 'page', about: null }, 'A page.')
  now += 61_000
  const { requests, blocked, made } = await read()
  expect([blocked, made]).toEqual([5_000, 0])
  expect(requests.length).toBeLessThan(110)
})

test('a disk that takes nothing costs no request its answer, and what waited is entered later', async () => {
  const { file, takesAgain } = openFolderThatTakesNothing()
  onTestFinished(takesAgain)
  const log = new RequestLog({ file })
  log.begin({ address: addressOf(1), ...page })(fine)
  await log.flush()
  expect(existsSync(file)).toBe(false)
  takesAgain()
  log.begin({ address: addressOf(2), ...page })(fine)
  await log.flush()
  expect((await log.history.read()).requests.map(({ outcome }) => outcome)).toEqual(['answered', 'answered'])
})
