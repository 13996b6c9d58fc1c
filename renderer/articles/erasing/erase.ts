import type { ArticleId } from '../../../preload/contract/common'
import { LibraryError } from '../../../preload/contract/errors'
import { act } from '../../queries/act'
import { closeArticle, useOpenArticle } from '../../text/open-article-store'
import { showError, showToast } from '../../toasts/toast-store'
import { newActId } from '../../toasts/undo-store'
import { call } from '../../bridge'
import { articlesIn } from '../../ui/wording/articles-in'
import { selectArticle } from '../article-store'
import { chooseNone } from '../choice-store'
import type { ToErase } from './erase-store'

/** Deletes for good what the person was asked about. Nothing takes it back. */
export async function erase(asked: ToErase, articles: number, withoutBackup = false): Promise<void> {
  try {
    const { chosen } = asked
    const { erased, isCancelled } = await act('article.erase', { actId: newActId(), chosen, withoutBackup })
    chooseNone()
    const { articleId } = useOpenArticle.getState()
    if (articleId !== null && (await isGone(articleId))) {
      selectArticle(null)
      closeArticle()
    }
    showToast({ text: told(erased, isCancelled ? articles - erased : 0) })
  } catch (error) {
    if (!withoutBackup && isNoBackup(error)) offerWithout(error, () => void erase(asked, articles, true))
    else showError(error)
  }
}

/** Main deletes nothing where it could not back the library up before. */
function isNoBackup(error: unknown): error is LibraryError {
  return (
    error instanceof LibraryError &&
    error.code === 'conflict' &&
    error.message.startsWith('Nothing was deleted')
  )
}

function offerWithout({ message: text }: LibraryError, run: () => void): void {
  showToast({ text, tone: 'error', action: { label: 'Delete without a back-up', run } })
}

function told(erased: number, left: number): string {
  if (left <= 0) return `Deleted ${articlesIn(erased)} for good.`
  return `Stopped. Deleted ${articlesIn(erased)} for good; ${articlesIn(left)} can still be restored.`
}

async function isGone(articleId: ArticleId): Promise<boolean> {
  const { isListed } = await call('article.position', {
    view: 'deleted',
    sourceId: null,
    articleIds: [articleId],
  })
  if (isListed[0] === true) return false
  return call('article.get', { articleId }).then(
    () => false,
    () => true,
  )
}
