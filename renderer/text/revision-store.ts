import { create } from 'zustand'
import type { ArticleId, RevisionId } from '../../preload/contract/common'
import type { ComparedPiece, RevisionSummary } from '../../preload/contract/revision'
import type { TextSpan } from '../anchoring/passage'
import { call } from '../bridge'
import { openPage } from '../navigation/navigation-store'
import { revisionPages } from '../navigation/page-kinds'
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

/** Shows one of an article's texts as it was, at some of its words if a span is given. */
export function openRevision(
  articleId: ArticleId,
  revisionId: RevisionId,
  span: TextSpan | null = null,
): void {
  openPage(revisionPages.pageOf({ articleId, revisionId, span }))
}

/** Opens the comparison of an article's current text with another one; with the one before, where none is named. */
export async function compareRevisions(articleId: ArticleId, former?: RevisionId): Promise<void> {
  try {
    const revisions = await call('revision.list', { articleId })
    const current = revisions.find(({ isCurrent }) => isCurrent) ?? revisions[0]
    const other = revisions.find(({ id }) => id === (former ?? before(revisions, current)))
    if (current && other) await compare({ articleId, revisions, ...inOrder(revisions, other.id, current.id) })
  } catch (error) {
    showError(error)
  }
}

/** The one before it; of the first one, the one after it. */
function before(revisions: readonly RevisionSummary[], of: RevisionSummary | undefined) {
  const at = revisions.findIndex((one) => one === of)
  return (revisions[at + 1] ?? revisions[at - 1])?.id
}

/** The earlier one stands first, whichever way they were chosen. */
function inOrder(revisions: readonly RevisionSummary[], from: RevisionId, to: RevisionId) {
  const numberOf = (id: RevisionId) => revisions.find((one) => one.id === id)?.number ?? 0
  return numberOf(from) <= numberOf(to) ? { from, to } : { from: to, to: from }
}

async function compare(next: Omit<Comparing, 'pieces'>): Promise<void> {
  const { articleId, from, to } = next
  const { pieces } = await call('revision.compare', { articleId, from, to })
  setState({ comparing: { ...next, pieces } })
}

/** Another pair. */
export async function choosePair(from: RevisionId, to: RevisionId): Promise<void> {
  const { comparing } = getState()
  if (comparing === null) return
  try {
    await compare({ ...comparing, ...inOrder(comparing.revisions, from, to) })
  } catch (error) {
    showError(error)
  }
}

export function closeComparison(): void {
  setState({ comparing: null })
}
