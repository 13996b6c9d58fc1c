import type { RequestSummary as Summary } from '../../../preload/contract/safety/request'
import { EmptyState } from '../../ui/empty-state'

/** How many there ever were, and what is no longer listed. */
export function RequestSummary({ summary }: { summary: Summary }) {
  if (summary.everMade + summary.everBlocked === 0) return null
  return (
    <p className="requests-summary" role="status">
      {sentencesOf(summary).join(' ')}
    </p>
  )
}

function sentencesOf({ everMade, everBlocked, dropped, clearedAt, lost }: Summary): string[] {
  const made = `${counted(everMade, 'request was', 'requests were')} made on this device`
  const sentences = [
    everBlocked > 0 ? `${made}, and ${counted(everBlocked, 'more was', 'more were')} not sent.` : `${made}.`,
  ]
  if (clearedAt !== null) sentences.push(`You cleared the list on ${dayOf(clearedAt)}.`)
  if (dropped > 0)
    sentences.push(`${counted(dropped, 'earlier one is', 'earlier ones are')} no longer listed.`)
  if (lost > 0)
    sentences.push(`${counted(lost, 'line')} could not be entered, because the disk took nothing more.`)
  return sentences
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`
}

function dayOf(at: string): string {
  return new Date(at).toLocaleDateString(undefined, { dateStyle: 'long' })
}

/** What stands in the list's place. */
export function NoRequests({ hasAny, everMade }: { hasAny: boolean; everMade: number }) {
  if (hasAny) return <EmptyState title="No request is like this." />
  const title = everMade === 0 ? 'No request was made.' : 'No request was made since the list was cleared.'
  return (
    <EmptyState icon="check" title={title}>
      <p>Dateline asks for something only where you do, or where you set a schedule for feeds.</p>
    </EmptyState>
  )
}
