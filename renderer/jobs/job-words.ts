import type { Job, JobItem } from '../../preload/contract/job'
import { checkThis } from '../../preload/contract/words'
import { articlesIn } from '../ui/wording/articles-in'

/** Where a job is, in one line. */
export function jobLine({ kind, state, done, total, failed, alreadyThere }: Job): string {
  const failures = failed === 0 ? '' : `, ${failed.toLocaleString()} failed`
  const share = `${done.toLocaleString()} of ${articlesIn(total)}`
  const good = Math.max(0, done - failed)
  const known = alreadyThere === 0 ? '' : `, ${alreadyThere.toLocaleString()} already there`
  const lines = {
    running: `${doing[kind]} ${share}${failures}`,
    done:
      kind === 'import'
        ? `Imported ${articlesIn(Math.max(0, good - alreadyThere))}${known}${failures}`
        : `${kind === 'analyze' ? `Found names in ${articlesIn(good)}` : `Read ${articlesIn(good)} again`}${failures}`,
    cancelled: `Cancelled after ${share}${failures}`,
    paused: `Paused after ${share}${failures}`,
    interrupted: `Interrupted after ${share}${failures}`,
  }
  return lines[state]
}

const doing: Record<Job['kind'], string> = {
  import: 'Importing',
  analyze: 'Finding names in',
  'read-again': 'Reading again',
}

/**
 * One line each, but one for all imports that went well: they ask for nothing, and would pile up. It is the latest of them,
 * with the counts of all, and stands where that stood.
 */
export function mergedJobs(jobs: readonly Job[]): { job: Job; of: readonly Job[] }[] {
  const good = jobs.filter(({ kind, state, failed }) => kind === 'import' && state === 'done' && failed === 0)
  const latest = good.reduce<Job | null>(
    (last, job) => (last === null || job.id > last.id ? job : last),
    null,
  )
  const sum = (count: (job: Job) => number) => good.reduce((all, job) => all + count(job), 0)
  return jobs.flatMap((job) => {
    if (job === latest) {
      const counts = {
        done: sum(({ done }) => done),
        total: sum(({ total }) => total),
        alreadyThere: sum(({ alreadyThere }) => alreadyThere),
      }
      return [{ job: { ...job, ...counts }, of: good }]
    }
    return good.includes(job) ? [] : [{ job, of: [job] }]
  })
}

/** Whether a job is one that a person began, and has a report. */
export function hasReport({ kind }: Job): boolean {
  return kind !== 'analyze'
}

/** What a report calls what became of an item. */
export function outcomeWord(outcome: JobItem['outcome'], kind: Job['kind']): string {
  return kind === 'read-again' && outcome === 'already-there' ? 'Unchanged' : outcomeWords[outcome]
}

const outcomeWords: Record<JobItem['outcome'], string> = {
  waiting: 'Waiting',
  opened: 'Opened',
  imported: 'Imported',
  'new-revision': 'New revision',
  'already-there': 'Already there',
  failed: 'Failed',
  cancelled: 'Cancelled',
}

/** Whether a person should look at what was understood of a file. */
export function isToCheck({ reason }: JobItem): boolean {
  return reason?.startsWith(checkThis) === true
}

/** Failures first, which need the person, then what should be looked at. */
export function urgentFirst(items: readonly JobItem[]): JobItem[] {
  const urgency = (item: JobItem) => (item.outcome === 'failed' ? 0 : isToCheck(item) ? 1 : 2)
  return [...items].sort((one, other) => urgency(one) - urgency(other))
}

/** The outcomes that happened, with their counts; failures, which need the person, first. */
export function tally(items: readonly JobItem[]): { outcome: JobItem['outcome']; count: number }[] {
  const order = [
    'failed',
    'imported',
    'new-revision',
    'already-there',
    'opened',
    'waiting',
    'cancelled',
  ] as const
  return order
    .map((outcome) => ({ outcome, count: items.filter((item) => item.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
}
