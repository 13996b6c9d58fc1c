import type { RevisionSummary } from '../../preload/contract/revision'
import { momentText } from './stated-date'

const reasons: Record<RevisionSummary['by'], string> = {
  capture: 'captured',
  correction: 'corrected',
  reading: 'read again',
}

/** "captured 1 December 2026 at 10:30". */
export function revisionMade({ by, createdAt }: Pick<RevisionSummary, 'by' | 'createdAt'>): string {
  return `${reasons[by]} ${momentText(createdAt)}`
}
