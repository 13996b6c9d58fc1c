import { create } from 'zustand'
import type { ArticleId, RevisionId } from '../../preload/contract/common'
import type { ComparedPiece, RevisionSummary } from '../../preload/contract/revision'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'

/** Two revisions laid over each other, and all there are to choose from, the newest first. */
export type Comparing = {
  articleId: ArticleId
  revisions: RevisionSummary[]
  from: RevisionId
  to: RevisionId
  pieces: ComparedPiece[]
}

export const useComparing = create<{ comparing: Comparing | null }>(() => ({ comparing: null }))

const { getState, setState } = useComparing

/** Opens the comparison of an article's newest text with another one; with the one before, where none is named. */
export async function compareRevisions(articleId: ArticleId, former?: RevisionId): Promise<void> {
  try {
    const revisions = await call('revision.list', { articleId })
    const [latest, before] = revisions
    const from = former ?? before?.id
    if (latest && from) await compare({ articleId, revisions, from, to: latest.id })
  } catch (error) {
    showError(error)
  }
}

async function compare(next: Omit<Comparing, 'pieces'>): Promise<void> {
  const { articleId, from, to } = next
  const { pieces } = await call('revision.compare', { articleId, from, to })
  setState({ comparing: { ...next, pieces } })
}

/** Another pair; the earlier one stands first, whichever way it was chosen. */
export async function choosePair(from: RevisionId, to: RevisionId): Promise<void> {
  const { comparing } = getState()
  if (comparing === null) return
  try {
    const numberOf = (id: RevisionId) => comparing.revisions.find((one) => one.id === id)?.number ?? 0
    const isInOrder = numberOf(from) <= numberOf(to)
    await compare({ ...comparing, from: isInOrder ? from : to, to: isInOrder ? to : from })
  } catch (error) {
    showError(error)
  }
}

export function closeComparison(): void {
  setState({ comparing: null })
}
