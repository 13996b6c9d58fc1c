import { create } from 'zustand'
import type { Article } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { call } from '../bridge'
import { keepReadingPosition } from './reading-position'

type OpenArticle = {
  state: 'none' | 'loading' | 'open' | 'failed'
  /** What is asked for, so that a slow answer for an article left in the meantime is not shown. */
  articleId: ArticleId | null
  article: Article | null
  error: string | null
}

const none: OpenArticle = { state: 'none', articleId: null, article: null, error: null }

export const useOpenArticle = create<OpenArticle>(() => none)

/** A revision never changes: the one on screen is kept, so that its text need not be set again. */
function sharing(known: Article | null, article: Article): Article {
  return known?.revision.id === article.revision.id ? { ...article, revision: known.revision } : article
}

async function fetchArticle(articleId: ArticleId): Promise<void> {
  const isStillAsked = () => useOpenArticle.getState().articleId === articleId
  try {
    const article = sharing(useOpenArticle.getState().article, await call('article.get', { articleId }))
    if (isStillAsked()) useOpenArticle.setState({ state: 'open', article, error: null })
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    if (isStillAsked()) useOpenArticle.setState({ state: 'failed', article: null, error: sentence })
  }
}

export async function openArticle(articleId: ArticleId): Promise<void> {
  const { articleId: current, state } = useOpenArticle.getState()
  if (current === articleId && state !== 'failed') return
  keepReadingPosition()
  useOpenArticle.setState({ state: 'loading', articleId, article: null, error: null })
  await fetchArticle(articleId)
}

export function closeArticle(): void {
  keepReadingPosition()
  useOpenArticle.setState(none)
}

/** Asks again for the article on screen, which stays there meanwhile. */
export async function reloadOpenArticle(): Promise<void> {
  const { articleId } = useOpenArticle.getState()
  if (articleId) await fetchArticle(articleId)
}
