import { expect, test } from 'vitest'
import * as changes from '../../../../main/library/journal/undo'
import * as jobs from '../../../../main/library/jobs/jobs'
import { closeLibrary } from '../../../../main/library/database/open'
import type { JobId } from '../../../../preload/contract/common'
import { addArticle, answer, newActId, newLibrary, refusal, reopen } from '../../../support/library'

const files = [
  { name: 'a.txt', path: '/somewhere/a.txt' },
  { name: 'b.txt', sha256: 'f'.repeat(64) },
  { name: 'c.txt' },
]

test('a job tells what became of each of its items', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const job = jobs.start(library, { kind: 'import', items: files })
  const jobId = job.id
  expect(job).toMatchObject({ kind: 'import', state: 'running', done: 0, total: 3, failed: 0 })
  expect(jobs.waitingItems(library, { jobId })).toEqual([
    { position: 0, name: 'a.txt', path: '/somewhere/a.txt', sha256: null, entry: null, article_id: null },
    { position: 1, name: 'b.txt', path: null, sha256: 'f'.repeat(64), entry: null, article_id: null },
    { position: 2, name: 'c.txt', path: null, sha256: null, entry: null, article_id: null },
  ])
  jobs.settle(library, { jobId, position: 0, outcome: 'imported', articleId })
  jobs.settle(library, { jobId, position: 1, outcome: 'failed', reason: 'It is empty.' })
  expect(jobs.settle(library, { jobId, position: 1, outcome: 'imported', articleId })).toMatchObject({
    done: 2,
    failed: 1,
  })
  expect(jobs.waitingItems(library, { jobId }).map(({ name }) => name)).toEqual(['c.txt'])
  jobs.setState(library, { jobId, state: 'cancelled' })
  expect(answer('job.report', jobs.report(library, { jobId }))).toEqual({
    job: { ...job, state: 'cancelled', done: 2, failed: 1 },
    items: [
      { name: 'a.txt', outcome: 'imported', reason: null, articleId },
      { name: 'b.txt', outcome: 'failed', reason: 'It is empty.', articleId: null },
      { name: 'c.txt', outcome: 'cancelled', reason: null, articleId: null },
    ],
  })
})

test('once a job has ended it says how many of its articles were there already', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: jobId } = jobs.start(library, { kind: 'import', items: files })
  for (const position of [0, 1]) {
    const known = { jobId, position, outcome: 'already-there', articleId } as const
    expect(jobs.settle(library, known).alreadyThere).toBe(0)
  }
  jobs.settle(library, { jobId, position: 2, outcome: 'imported', articleId })
  jobs.setState(library, { jobId, state: 'done' })
  expect(jobs.get(library, { jobId })).toMatchObject({ done: 3, failed: 0, alreadyThere: 2 })
})

test('jobs are listed latest first', () => {
  const library = newLibrary()
  const ids = [1, 2, 3].map(() => jobs.start(library, { kind: 'analyze', items: [], total: 7 }).id)
  const listed = answer('job.list', jobs.list(library))
  expect(listed.map(({ id }) => id)).toEqual(ids.reverse())
  expect(listed[0]?.total).toBe(7)
  expect(jobs.setProgress(library, { jobId: ids[0]!, done: 3, failed: 1, total: 9 })).toMatchObject({
    done: 3,
    failed: 1,
    total: 9,
  })
})

test('what ran when the program ended is found interrupted, and goes on', () => {
  const library = newLibrary()
  const { id: jobId } = jobs.start(library, { kind: 'import', items: files })
  const ended = jobs.start(library, { kind: 'import', items: [] })
  jobs.setState(library, { jobId: ended.id, state: 'done' })
  jobs.settle(library, { jobId, position: 2, outcome: 'already-there' })
  closeLibrary(library)
  const again = reopen(library)
  expect(jobs.interruptRunning(again)).toMatchObject([{ id: jobId, state: 'interrupted', done: 1 }])
  expect(jobs.interruptRunning(again)).toEqual([])
  expect(jobs.setState(again, { jobId, state: 'running' }).state).toBe('running')
  expect(jobs.waitingItems(again, { jobId })).toHaveLength(2)
})

test('jobs are no changes of the library', () => {
  const library = newLibrary()
  jobs.start(library, { kind: 'import', items: files })
  expect(changes.state(library)).toEqual({ undo: null, redo: null })
})

test('what is not there is not found', () => {
  const library = newLibrary()
  const jobId = newActId() as string as JobId
  const refused = [
    () => jobs.report(library, { jobId }),
    () => jobs.settle(library, { jobId, position: 0, outcome: 'failed' }),
    () => jobs.setState(library, { jobId, state: 'done' }),
    () => jobs.setProgress(library, { jobId, done: 1, failed: 0, total: 1 }),
  ]
  for (const work of refused) expect(refusal(work).code).toBe('not-found')
})
