import { expect, it, onTestFinished, vi } from 'vitest'
import type { Named } from '../../../main/jobs/long-work'
import { newActId } from '../../support/library'
import { items, kinds, newQueue } from '../../support/queue'
import { turns } from '../../support/turns'

const starring: Named<'doWithMany'> = {
  name: 'doWithMany',
  asked: {
    actId: newActId(),
    chosen: { list: { view: 'all', sourceId: null }, span: null, without: [], also: [] },
    deed: { kind: 'starred', is: true },
  },
}

it('what is done with many articles is told of, ended, and answered', async () => {
  const { queue, workers } = newQueue()
  queue.begin()
  const told = turns()
  const ending = new AbortController()
  const answer = queue.do(starring, told, ending.signal)
  expect(kinds(workers[0])).toEqual(['open', 'long-act'])
  workers[0]?.say({ kind: 'long-act-begun', number: 1, act: { id: newActId(), label: 'star' }, total: 9 })
  workers[0]?.say({ kind: 'long-act-step', number: 1, done: 2 })
  workers[0]?.say({ kind: 'long-act-step', number: 1, done: 5 })
  expect(told).toMatchObject({ label: 'star', total: 9, done: 5 })
  ending.abort()
  expect(workers[0]?.received).toContainEqual({ kind: 'end-long-act', number: 1 })
  workers[0]?.say({ kind: 'long-act-done', number: 1, answer: { changed: 5, isCancelled: true } })
  expect(await answer).toEqual({ changed: 5, isCancelled: true })
})

it('a worker that dies of it is not given it again, and the person is told what to do', async () => {
  const { queue, workers } = newQueue()
  queue.begin()
  const jobId = queue.importItems(items(2))
  const answer = queue.do(starring, turns(), new AbortController().signal)
  workers[0]?.die()
  await expect(answer).rejects.toThrow('undo what it has changed')
  expect(workers).toHaveLength(2)
  expect(workers[1]?.received).toContainEqual(expect.objectContaining({ kind: 'import', jobId }))
  expect(kinds(workers[1])).not.toContain('long-act')
})

it('a worker is not replaced while it does something with many articles, though it leaves no job', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { queue, workers } = newQueue()
  queue.begin()
  const jobId = queue.importItems(items(2))
  const answer = queue.do(starring, turns(), new AbortController().signal)
  queue.cancel(jobId)
  vi.advanceTimersByTime(10_000)
  expect(workers[0]?.isKilled).toBe(false)
  workers[0]?.say({ kind: 'long-act-done', number: 1, answer: { changed: 0, isCancelled: false } })
  await answer
  vi.advanceTimersByTime(3_000)
  expect(workers[0]?.isKilled).toBe(true)
})
