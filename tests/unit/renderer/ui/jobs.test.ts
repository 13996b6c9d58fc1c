import { describe, expect, it } from 'vitest'
import type { JobId } from '../../../../preload/contract/common'
import type { Job, JobItem } from '../../../../preload/contract/job'
import { jobLine, mergedJobs, tally, urgentFirst } from '../../../../renderer/jobs/job-words'

function job(change: Partial<Job>): Job {
  return {
    id: 'job' as JobId,
    kind: 'import',
    state: 'running',
    done: 34,
    total: 120,
    failed: 0,
    alreadyThere: 0,
    startedAt: '2026-01-01T00:00:00.000Z',
    ...change,
  }
}

describe('jobLine', () => {
  it.each([
    [job({}), 'Importing 34 of 120 articles'],
    [job({ failed: 2 }), 'Importing 34 of 120 articles, 2 failed'],
    [job({ state: 'done', done: 120, failed: 1 }), 'Imported 119 articles, 1 failed'],
    [job({ state: 'done', done: 1, total: 1 }), 'Imported 1 article'],
    [job({ state: 'done', done: 3, total: 3, alreadyThere: 2 }), 'Imported 1 article, 2 already there'],
    [
      job({ state: 'done', done: 3, total: 3, alreadyThere: 2, failed: 1 }),
      'Imported 0 articles, 2 already there, 1 failed',
    ],
    [job({ kind: 'read-again', state: 'done', done: 3, total: 3, alreadyThere: 2 }), 'Read 3 articles again'],
    [job({ state: 'cancelled' }), 'Cancelled after 34 of 120 articles'],
    [job({ state: 'interrupted' }), 'Interrupted after 34 of 120 articles'],
    [job({ kind: 'analyze', total: 1 }), 'Finding names in 34 of 1 article'],
  ])('says %o in words', (given, words) => {
    expect(jobLine(given)).toBe(words)
  })
})

describe('mergedJobs', () => {
  const done = (id: string, change: Partial<Job> = {}) =>
    job({ id: id as JobId, state: 'done', done: 3, total: 3, ...change })

  it('makes one line of the imports that went well, and leaves those that ask for something', () => {
    const all = [
      done('1', { alreadyThere: 1 }),
      done('2', { failed: 1 }),
      done('3', { done: 60, total: 60 }),
      job({ id: '4' as JobId }),
    ]
    const lines = mergedJobs(all)
    expect(lines.map((line) => jobLine(line.job))).toEqual([
      'Imported 2 articles, 1 failed',
      'Imported 62 articles, 1 already there',
      'Importing 34 of 120 articles',
    ])
    expect(lines.map(({ of }) => of.map(({ id }) => id))).toEqual([['2'], ['1', '3'], ['4']])
  })

  it('shows the latest in whatever order they come, and nothing where there is nothing', () => {
    expect(mergedJobs([done('2'), done('1')]).map((line) => line.job.id)).toEqual(['2'])
    expect(mergedJobs([])).toEqual([])
  })
})

describe('tally', () => {
  it('counts each outcome, failures first', () => {
    const item = (outcome: JobItem['outcome']): JobItem => ({
      name: 'a',
      outcome,
      reason: null,
      articleId: null,
    })
    expect(tally([item('imported'), item('failed'), item('imported')])).toEqual([
      { outcome: 'failed', count: 1 },
      { outcome: 'imported', count: 2 },
    ])
  })
})

it('a report names first what failed, then what a person should look at', () => {
  const item = (name: string, outcome: JobItem['outcome'], reason: string | null = null): JobItem => ({
    name,
    outcome,
    reason,
    articleId: null,
  })
  const items = [
    item('plain', 'imported'),
    item('doubtful', 'imported', 'Check this: much was set aside.'),
    item('told', 'imported', 'Pocket: 2 articles.'),
    item('broken', 'failed', 'It is damaged.'),
  ]
  expect(urgentFirst(items).map(({ name }) => name)).toEqual(['broken', 'doubtful', 'plain', 'told'])
})
