import type { ArticleSummary } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import type { Output } from '../../preload/contract/index'
import { checkThis } from '../../preload/contract/words'
import { act } from '../queries/act'
import { dismissToast, showError, showToast } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'

// A message that comes and goes at once is only a flicker.
const patienceMs = 500

// More than a message can be read of; all of it is told by comparing the revisions.
const maxTold = 5

const inHand = new Set<ArticleId>()

/** Reads an article again from its stored original, and says what changed. */
export async function readAgain({ id: articleId }: Pick<ArticleSummary, 'id'>): Promise<void> {
  if (inHand.has(articleId)) return
  inHand.add(articleId)
  const stop = sayLater('Reading the original again…')
  const actId = newActId()
  try {
    const done = await act('article.readAgain', { articleId, actId })
    if (done.changes.length === 0)
      showToast({ text: 'Nothing changed. The original reads as it did before.' })
    else showUndoToast(wordsOf(done), actId)
  } catch (error) {
    showError(error)
  } finally {
    stop()
    inHand.delete(articleId)
  }
}

/** Says something only where it takes long; what is answered takes it back. */
function sayLater(text: string): () => void {
  let shown: number | null = null
  const timer = setTimeout(() => (shown = showToast({ text })), patienceMs)
  return () => {
    clearTimeout(timer)
    if (shown !== null) dismissToast(shown)
  }
}

function wordsOf({ changes, doubts }: Output<'article.readAgain'>): string {
  const told = changes.length > maxTold ? [...changes.slice(0, maxTold), 'and more'] : changes
  const news = `Read again: ${told.join(', ')}.`
  return doubts.length === 0 ? news : `${news} ${checkThis} ${doubts.join(' ')}`
}
