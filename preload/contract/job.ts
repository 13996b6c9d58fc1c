import { z } from 'zod'
import { articleId, instant, jobId, nothing } from './common'
import { call } from './define'

export const jobState = z.enum(['running', 'paused', 'done', 'cancelled', 'interrupted'])

export const job = z.object({
  id: jobId,
  /** `read-again`: articles of the library are read anew from their originals. */
  kind: z.enum(['import', 'analyze', 'read-again']),
  state: jobState,
  done: z.int(),
  total: z.int(),
  failed: z.int(),
  /** Of what an import is done with: articles that the library had already. Nought while it runs. */
  alreadyThere: z.int(),
  startedAt: instant,
})
export type Job = z.infer<typeof job>

export const jobItem = z.object({
  name: z.string(),
  /** `opened`: a file of many articles, each of which is an item of its own. */
  outcome: z.enum(['waiting', 'opened', 'imported', 'new-revision', 'already-there', 'failed', 'cancelled']),
  reason: z.string().nullable(),
  articleId: articleId.nullable(),
})
export type JobItem = z.infer<typeof jobItem>

export const jobCalls = {
  'job.list': call(nothing, z.array(job)),
  'job.report': call(z.object({ jobId }), z.object({ job, items: z.array(jobItem) })),
  /** What is stored stays stored. */
  'job.cancel': call(z.object({ jobId }), nothing),
  /** Nothing more is begun until it is resumed, also after a restart. */
  'job.pause': call(z.object({ jobId }), nothing),
  /** Goes on with a job that was paused, or that a crash or a closed window interrupted. */
  'job.resume': call(z.object({ jobId }), nothing),
  /** Asks where, and writes what became of each file as CSV; null where the person closed the dialog. */
  'job.export': call(z.object({ jobId }), z.object({ fileName: z.string() }).nullable()),
}
