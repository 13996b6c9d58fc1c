import type { Job, JobItem } from '../../preload/contract/job'
import { checkThis } from '../../preload/contract/words'

/** Where a job is, in one line. */
export function jobLine({ kind, state, done, total, failed }: Job): string {
  const failures = failed === 0 ? '' : `, ${failed.toLocaleString()} failed`
  const share = `${done.toLocaleString()} of ${articles(total)}`
  const lines = {
    running: `${kind === 'import' ? 'Importing' : 'Finding names in'} ${share}${failures}`,
    done: `${kind === 'import' ? 'Imported' : 'Found names in'} ${articles(Math.max(0, done - failed))}${failures}`,
    cancelled: `Cancelled after ${share}${failures}`,
    paused: `Paused after ${share}${failures}`,
    interrupted: `Interrupted after ${share}${failures}`,
  }
  return lines[state]
}

function articles(count: number) {
  return `${count.toLocaleString()} ${count === 1 ? 'article' : 'articles'}`
}

export const outcomeWords: Record<JobItem['outcome'], string> = {
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
