import { create } from 'zustand'
import type { ArticleCopy } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'
import { useOpenArticle } from './open-article-store'

type Copies = { articleId: ArticleId | null; copies: ArticleCopy[] }

// The article that the copies are of: an answer that comes late, for another one, is not shown.
export const useCopies = create<Copies>(() => ({ articleId: null, copies: [] }))

/** Asks which other articles carry the report on screen. */
export async function reloadCopies(): Promise<void> {
  const { articleId } = useOpenArticle.getState()
  if (articleId === null) {
    useCopies.setState({ articleId, copies: [] })
    return
  }
  try {
    const copies = await call('article.copies', { articleId })
    if (useOpenArticle.getState().articleId === articleId) useCopies.setState({ articleId, copies })
  } catch (error) {
    showError(error)
  }
}

/** The person's word that it is a report of its own. */
export async function markSeparate(articleId: ArticleId): Promise<void> {
  try {
    await call('article.markSeparate', { articleId })
    await reloadCopies()
  } catch (error) {
    showError(error)
  }
}
