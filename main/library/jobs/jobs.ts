import type { job, jobItem, jobState } from '../../../preload/contract/job'
import type { ArticleId, JobId } from '../../../preload/contract/common'
import type { job as jobTable, job_item } from '../database/captured-tables'
import type { Held } from '../database/columns'
import { all, type Library, one, run, transaction } from '../database/database'
import { notFound } from '../database/errors'
import { newId, now } from '../database/ids'

export type Job = (typeof job)['_output']
export type JobItem = (typeof jobItem)['_output']
export type JobState = (typeof jobState)['_output']

// As many as anyone looks back on.
const listed = 50

type JobRow = Held<typeof jobTable, 'id' | 'state' | 'done' | 'total' | 'failed' | 'started_at'> &
  Pick<Job, 'kind' | 'alreadyThere'>

// What is imported waits in a file or among the originals. An article that is read again has bytes of its own.
// A job that runs is asked about with every article: only once it has ended are its items counted.
const columns = `id, state, done, total, failed, started_at,
  iif(state = 'running', 0, (
    SELECT count(*) FROM job_item i WHERE i.job_id = job.id AND i.outcome = 'already-there')) AS alreadyThere,
  iif(EXISTS (
  SELECT 1 FROM job_item i WHERE i.job_id = job.id AND i.position = 0
    AND i.article_id IS NOT NULL AND i.path IS NULL AND i.sha256 IS NULL), 'read-again', kind) AS kind`

/** The latest first. */
export function list(library: Library): Job[] {
  return all<JobRow>(library, `SELECT ${columns} FROM job ORDER BY id DESC LIMIT ?`, listed).map(jobOf)
}

function jobOf({ started_at: startedAt, ...row }: JobRow): Job {
  return { ...row, startedAt }
}

export function get(library: Library, { jobId }: { jobId: JobId }): Job {
  const row = one<JobRow>(library, `SELECT ${columns} FROM job WHERE id = ?`, jobId)
  if (row === undefined) throw notFound('job')
  return jobOf(row)
}

export function report(library: Library, input: { jobId: JobId }): { job: Job; items: JobItem[] } {
  return {
    job: get(library, input),
    items: all<JobItem>(
      library,
      'SELECT name, outcome, reason, article_id AS articleId FROM job_item WHERE job_id = ? ORDER BY position',
      input.jobId,
    ),
  }
}

/** One piece of a job. Its bytes wait in a file of the person's (`path`) or among the originals (`sha256`). */
export type NewItem = { name: string; path?: string; sha256?: string }

/** Begins a job of these items; one without items says its `total`. */
export function start(
  library: Library,
  { kind, items, total }: { kind: Job['kind']; items: readonly NewItem[]; total?: number },
): Job {
  return transaction(library, () => {
    const jobId = newId() as JobId
    run(
      library,
      `INSERT INTO job (id, kind, state, done, total, failed, started_at) VALUES (?, ?, 'running', 0, ?, 0, ?)`,
      jobId,
      kind,
      total ?? items.length,
      now(),
    )
    items.forEach(({ name, path, sha256 }, position) => {
      run(
        library,
        `INSERT INTO job_item (job_id, position, name, path, sha256, outcome) VALUES (?, ?, ?, ?, ?, 'waiting')`,
        jobId,
        position,
        name,
        path ?? null,
        sha256 ?? null,
      )
    })
    return get(library, { jobId })
  })
}

/** Begins an import. `refused` says why an item is not even tried. */
export function startImport(library: Library, items: readonly (NewItem & { refused?: string })[]): Job {
  return transaction(library, () => {
    const { id: jobId } = start(library, { kind: 'import', items })
    items.forEach(({ refused: reason }, position) => {
      if (reason !== undefined) settle(library, { jobId, position, outcome: 'failed', reason })
    })
    return get(library, { jobId })
  })
}

/**
 * `entry`: which of the articles in the file it is; null where the file is one, or not opened yet. `article_id`: the article
 * that is to be read again.
 */
export type WaitingItem = Held<
  typeof job_item,
  'position' | 'name' | 'path' | 'sha256' | 'entry' | 'article_id'
>

/** In their order; no more than `limit`, and all of them where there is none. */
export function waitingItems(
  library: Library,
  { jobId, limit = -1 }: { jobId: JobId; limit?: number },
): WaitingItem[] {
  return all<WaitingItem>(
    library,
    `SELECT position, name, path, sha256, entry, article_id FROM job_item
     WHERE job_id = ? AND outcome = 'waiting' ORDER BY position LIMIT ?`,
    jobId,
    limit,
  )
}

export type Settled = {
  jobId: JobId
  position: number
  outcome: 'imported' | 'new-revision' | 'already-there' | 'failed'
  reason?: string | null
  articleId?: ArticleId | null
}

/** Enters what became of an item. Again for the same item counts it once. */
export function settle(library: Library, { jobId, position, outcome, reason, articleId }: Settled): Job {
  return transaction(library, () => {
    const settled = run(
      library,
      `UPDATE job_item SET outcome = ?, reason = ?, article_id = coalesce(?, article_id)
       WHERE job_id = ? AND position = ? AND outcome = 'waiting'`,
      outcome,
      reason ?? null,
      articleId ?? null,
      jobId,
      position,
    )
    if (settled > 0) {
      run(
        library,
        'UPDATE job SET done = done + 1, failed = failed + ? WHERE id = ?',
        outcome === 'failed' ? 1 : 0,
        jobId,
      )
    }
    return get(library, { jobId })
  })
}

/**
 * Puts the articles that a file holds in the place of the file: it counts for nothing, and each of them for one. `sha256`:
 * the original that the file is kept as.
 */
export function openItem(
  library: Library,
  { jobId, position, reason, sha256 }: { jobId: JobId; position: number; reason: string; sha256: string },
  names: readonly string[],
): Job {
  return transaction(library, () => {
    const opened = run(
      library,
      `UPDATE job_item SET outcome = 'opened', reason = ?
       WHERE job_id = ? AND position = ? AND outcome = 'waiting'`,
      reason,
      jobId,
      position,
    )
    // Cancelled while it was read.
    if (opened === 0) return get(library, { jobId })
    const last = one<{ last: number }>(
      library,
      'SELECT max(position) AS last FROM job_item WHERE job_id = ?',
      jobId,
    )
    names.forEach((name, entry) => {
      run(
        library,
        `INSERT INTO job_item (job_id, position, name, sha256, entry, outcome)
         VALUES (?, ?, ?, ?, ?, 'waiting')`,
        jobId,
        (last?.last ?? position) + 1 + entry,
        name,
        sha256,
        entry,
      )
    })
    run(library, 'UPDATE job SET total = total + ? WHERE id = ?', names.length - 1, jobId)
    return get(library, { jobId })
  })
}

/** Progress of a job without items. */
export function setProgress(
  library: Library,
  { jobId, done, failed, total }: { jobId: JobId; done: number; failed: number; total: number },
): Job {
  return transaction(library, () => {
    run(library, 'UPDATE job SET done = ?, failed = ?, total = ? WHERE id = ?', done, failed, total, jobId)
    return get(library, { jobId })
  })
}

/** Ends a job, or sets an interrupted one running again. What still waits in a cancelled one is cancelled. */
export function setState(library: Library, { jobId, state }: { jobId: JobId; state: JobState }): Job {
  return transaction(library, () => {
    run(
      library,
      'UPDATE job SET state = ?, ended_at = ? WHERE id = ?',
      state,
      state === 'running' ? null : now(),
      jobId,
    )
    if (state === 'cancelled') {
      run(
        library,
        `UPDATE job_item SET outcome = 'cancelled' WHERE job_id = ? AND outcome = 'waiting'`,
        jobId,
      )
    }
    return get(library, { jobId })
  })
}

/** Jobs found running when the library is opened: the worker that ran them is gone. Answers them. */
export function interruptRunning(library: Library): Job[] {
  return transaction(library, () =>
    all<JobRow>(
      library,
      `UPDATE job SET state = 'interrupted' WHERE state = 'running' RETURNING ${columns}`,
    ).map(jobOf),
  )
}
