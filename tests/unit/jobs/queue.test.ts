import { expect, it, onTestFinished, vi } from 'vitest'
import { groupLimits } from '../../../main/intake/store-group'
import * as articles from '../../../main/library/articles/articles'
import { currentAnalysis } from '../../../main/library/findings/findings'
import { get, report, setState, start } from '../../../main/library/jobs/jobs'
import { addArticle } from '../../support/library'
import { items, kinds, newQueue } from '../../support/queue'

it('starts no process before the first paint, and then with everything that is due', () => {
  const { queue, workers, library } = newQueue()
  addArticle(library)
  queue.enter()
  queue.importItems(items(2))
  expect(workers).toHaveLength(0)
  queue.begin()
  expect(workers.map(kinds)).toEqual([['open', 'import', 'index', 'analyze']])
})

it('starts no process where every text has been read', () => {
  const { queue, workers } = newQueue()
  queue.enter()
  queue.begin()
  queue.analyze()
  expect(workers).toHaveLength(0)
})

it('offers what was running when the program died, and resumes it', () => {
  const { queue, workers, library } = newQueue()
  const { id } = start(library, { kind: 'import', items: items(2) })
  queue.enter()
  queue.begin()
  expect(get(library, { jobId: id }).state).toBe('interrupted')
  queue.resume(id)
  expect(get(library, { jobId: id }).state).toBe('running')
  expect(workers.flatMap(({ received }) => received)).toContainEqual({ kind: 'import', jobId: id })
})

it('a worker that does not stop when cancelled is replaced, and its late words are not listened to', async () => {
  const { queue, workers, progress, library } = newQueue()
  queue.begin()
  const first = queue.importItems(items(2))
  const second = queue.importItems(items(1))
  const running = get(library, { jobId: first })
  queue.cancel(first)
  expect(get(library, { jobId: first }).state).toBe('cancelled')
  await expect.poll(() => workers.length, { timeout: 5_000 }).toBe(2)
  expect(workers[0]?.isKilled).toBe(true)
  expect(workers[1]?.received).toContainEqual({ kind: 'import', jobId: second })
  const before = progress.length
  workers[0]?.say({ kind: 'progress', job: { ...running, done: 2 } })
  workers[1]?.say({ kind: 'progress', job: { ...running, done: 2 } })
  expect(progress).toHaveLength(before)
})

it('a worker that stops when cancelled stays', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { queue, workers } = newQueue()
  queue.begin()
  const jobId = queue.importItems(items(2))
  queue.cancel(jobId)
  workers[0]?.say({ kind: 'ended', jobId })
  vi.advanceTimersByTime(3_000)
  expect(workers).toHaveLength(1)
  expect(workers[0]?.isKilled).toBe(false)
})

it('a crash costs the file that caused it twice, and no other', () => {
  const { queue, workers, library } = newQueue()
  queue.begin()
  const jobId = queue.importItems(items(3))
  workers[0]?.die()
  expect(report(library, { jobId }).items.map(({ outcome }) => outcome)).toEqual([
    'waiting',
    'waiting',
    'waiting',
  ])
  workers[1]?.die()
  expect(report(library, { jobId }).items.map(({ outcome }) => outcome)).toEqual([
    'failed',
    'waiting',
    'waiting',
  ])
  expect(workers).toHaveLength(3)
})

it('has the first articles taken one by one after a crash, so that the one that caused it is found', () => {
  const { queue, workers } = newQueue()
  queue.begin()
  const jobId = queue.importItems(items(3))
  workers[0]?.die()
  const singly = workers.map(({ received }) =>
    received.flatMap((message) => (message.kind === 'import' ? [message.singly ?? 0] : [])),
  )
  expect(singly).toEqual([[0], [expect.any(Number)]])
  expect(singly[1]?.[0]).toBeGreaterThanOrEqual(groupLimits.most)
  queue.pause(jobId)
  workers[1]?.say({ kind: 'ended', jobId })
  queue.resume(jobId)
  expect(workers[1]?.received.at(-1)).toEqual({ kind: 'import', jobId })
})

it('a crash while articles are read again costs one of them, and the job goes on as what it is', () => {
  const { queue, workers, library } = newQueue()
  queue.begin()
  const articleIds = [addArticle(library), addArticle(library)]
  const jobId = queue.readAllAgain()
  if (jobId === null) throw new Error('There is nothing to read again.')
  expect(queue.readAllAgain()).toBe(jobId)
  workers[0]?.die()
  workers[1]?.die()
  const { job, items } = report(library, { jobId })
  expect(job).toMatchObject({ kind: 'read-again', state: 'running', failed: 1 })
  expect(items).toMatchObject([
    { outcome: 'failed', articleId: articleIds[0] },
    { outcome: 'waiting', articleId: articleIds[1] },
  ])
  expect(workers[2]?.received).toContainEqual({ kind: 'import', jobId, singly: groupLimits.most })
})

it('a text that was analysed is not blamed for what the worker dies of later', () => {
  const { queue, workers, library } = newQueue()
  const articleId = addArticle(library)
  const { revision } = articles.get(library, { articleId })
  queue.enter()
  queue.begin()
  workers[0]?.say({ kind: 'analyzing', revisionId: revision.id, engine: 'this' })
  workers[0]?.say({ kind: 'analyzed' })
  workers[0]?.die()
  expect(currentAnalysis(library, articleId)).toBeNull()
})

it('where no worker lives, the job waits to be resumed', () => {
  const { queue, workers, library } = newQueue()
  queue.begin()
  const jobId = queue.importItems(items(20))
  for (let n = 0; n < 20; n += 1) workers[n]?.die()
  expect(workers.length).toBeLessThan(10)
  expect(get(library, { jobId }).state).toBe('interrupted')
})

it('a text that a worker died of while analysing it is not tried again', () => {
  const { queue, workers, library } = newQueue()
  const articleId = addArticle(library)
  const { revision } = articles.get(library, { articleId })
  queue.enter()
  queue.begin()
  workers[0]?.say({ kind: 'analyzing', revisionId: revision.id, engine: 'test-1' })
  workers[0]?.die()
  expect(currentAnalysis(library, articleId)).toMatchObject({ state: 'failed' })
  expect(workers).toHaveLength(2)
})

it('a library in trouble stops the work, and nothing is lost of it', () => {
  const { queue, workers, library } = newQueue()
  queue.begin()
  const jobId = queue.importItems(items(2))
  workers[0]?.say({ kind: 'failed', code: 'disk-full', error: null })
  expect(workers[0]?.isKilled).toBe(true)
  expect(get(library, { jobId }).state).toBe('interrupted')
  expect(report(library, { jobId }).items.every(({ outcome }) => outcome === 'waiting')).toBe(true)
})

it('a cancelled job cannot be resumed', () => {
  const { queue, library } = newQueue()
  const jobId = queue.importItems(items(1))
  queue.cancel(jobId)
  queue.resume(jobId)
  expect(get(library, { jobId }).state).toBe('cancelled')
  setState(library, { jobId, state: 'interrupted' })
  queue.cancel(jobId)
  expect(get(library, { jobId }).state).toBe('cancelled')
})

it('a worker that says it is idle while more is on its way stays', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { queue, workers, library } = newQueue()
  addArticle(library)
  queue.enter()
  queue.begin()
  queue.importItems(items(1))
  // It had received `open`, `index` and `analyze` when it said so.
  workers[0]?.say({ kind: 'idle', hasWorked: false, handledCount: 3 })
  vi.advanceTimersByTime(120_000)
  expect(workers[0]?.isKilled).toBe(false)
  workers[0]?.say({ kind: 'idle', hasWorked: true, handledCount: 4 })
  vi.advanceTimersByTime(120_000)
  expect(workers[0]?.isKilled).toBe(true)
})

it('pauses a job, also over a restart, and goes on with it when told', () => {
  const { queue, workers, library } = newQueue()
  queue.begin()
  const jobId = queue.importItems(items(3))
  queue.pause(jobId)
  expect(get(library, { jobId }).state).toBe('paused')
  expect(kinds(workers[0])).toEqual(['open', 'import', 'cancel'])
  workers[0]?.say({ kind: 'ended', jobId })
  queue.enter()
  expect(get(library, { jobId }).state).toBe('paused')
  queue.resume(jobId)
  expect(get(library, { jobId }).state).toBe('running')
  expect(kinds(workers[0])).toEqual(['open', 'import', 'cancel', 'import'])
})

it('begins a job anew that is resumed before the worker has left it', () => {
  const { queue, workers, library } = newQueue()
  queue.begin()
  const jobId = queue.importItems(items(3))
  queue.pause(jobId)
  queue.resume(jobId)
  expect(get(library, { jobId }).state).toBe('running')
  expect(kinds(workers[0])).toEqual(['open', 'import', 'cancel'])
  workers[0]?.say({ kind: 'ended', jobId })
  expect(kinds(workers[0])).toEqual(['open', 'import', 'cancel', 'import'])
})

it('cancels a paused job without asking the worker, who has left it', () => {
  const { queue, workers, library } = newQueue()
  queue.begin()
  const jobId = queue.importItems(items(3))
  queue.pause(jobId)
  workers[0]?.say({ kind: 'ended', jobId })
  queue.cancel(jobId)
  expect(report(library, { jobId }).items.map(({ outcome }) => outcome)).toEqual(Array(3).fill('cancelled'))
  expect(kinds(workers[0])).toEqual(['open', 'import', 'cancel'])
})
