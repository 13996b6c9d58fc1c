import { act } from '../queries/act'
import { showError, showToast } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'
import type { Place } from './place'

/** Marks as read all that a place lists, what is not on screen too. Deleted articles stay as they are. */
export async function markAllRead({ view, sourceId }: Place): Promise<void> {
  if (view === 'deleted') return
  const actId = newActId()
  try {
    const { marked } = await act('article.markAllRead', { view, sourceId, actId })
    if (marked === 0) showToast({ text: 'No unread articles here.' })
    else showUndoToast(`Marked ${articlesIn(marked)} as read.`, actId)
  } catch (error) {
    showError(error)
  }
}

function articlesIn(count: number) {
  return count === 1 ? '1 article' : `${count.toLocaleString()} articles`
}
