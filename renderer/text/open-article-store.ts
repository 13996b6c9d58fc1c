import { create } from 'zustand'
import type { Article } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import type { TextSpan } from '../anchoring/passage'
import { call } from '../bridge'
import { openArticlePage } from '../navigation/navigation-store'
import { keepReadingPosition, readingOffsetOf } from './reading-position'
import { currentSurface, scrollToSpan } from './surface-store'

type OpenArticle = {
  state: 'none' | 'loading' | 'open' | 'failed'
  /** The article that was last asked for, so that a slow answer for one left in the meantime is not shown. */
  articleId: ArticleId | null
  article: Article | null
  error: string | null
  /** What the window would have begun with, had it come through with it the last time. */
  withheld: Withheld | null
}

type Withheld = { articleId: ArticleId; title: string }

const none: OpenArticle = { state: 'none', articleId: null, article: null, error: null, withheld: null }

export const useOpenArticle = create<OpenArticle>(() => none)

/** Calls `begin` whenever another article is opened, or none: what was chosen in the one before is not in it. */
export function onOtherArticle(begin: () => void): void {
  useOpenArticle.subscribe(({ articleId }, { articleId: before }) => {
    if (articleId !== before) begin()
  })
}

/** Opens an article at an offset of its text, else where it was left. */
export async function openArticle(articleId: ArticleId, at: number | null = null): Promise<void> {
  const { articleId: current, state, article } = useOpenArticle.getState()
  if (current === articleId && state !== 'failed') {
    if (article !== null) beginAt(article, at)
    return
  }
  keepReadingPosition()
  useOpenArticle.setState({ ...none, state: 'loading', articleId })
  await fetchArticle(articleId, at)
}

/** The reader may have shown another page meanwhile: it then begins where the article was left. */
function beginAt(article: Article, at: number | null): void {
  const offset = at ?? readingOffsetOf(article.id)
  if (offset === null || currentSurface() !== null) return
  useOpenArticle.setState({ article: { ...article, readingOffset: offset } })
}

/**
 * Puts an article on screen, or why it is not there; an answer that comes after another was asked for is
 * dropped.
 */
async function fetchArticle(articleId: ArticleId, at: number | null): Promise<void> {
  const isStillAsked = () => useOpenArticle.getState().articleId === articleId
  try {
    const article = sharing(useOpenArticle.getState().article, await call('article.get', { articleId }))
    const readingOffset = at ?? article.readingOffset
    if (isStillAsked())
      useOpenArticle.setState({ state: 'open', article: { ...article, readingOffset }, error: null })
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    if (isStillAsked()) useOpenArticle.setState({ state: 'failed', article: null, error: sentence })
  }
}

/** A revision never changes: the one on screen is kept, so that its text need not be set again. */
function sharing(known: Article | null, article: Article): Article {
  return known?.revision.id === article.revision.id ? { ...article, revision: known.revision } : article
}

/** Says that an article was not opened, and why; it can be opened from there. */
export function withholdArticle(withheld: Withheld): void {
  useOpenArticle.setState({ ...none, withheld })
}

/** Shows none. Where it was left is kept first. */
export function closeArticle(): void {
  keepReadingPosition()
  useOpenArticle.setState(none)
}

/** Asks again for the article on screen, which stays there meanwhile. */
export async function reloadOpenArticle(): Promise<void> {
  const { articleId } = useOpenArticle.getState()
  if (articleId) await fetchArticle(articleId, null)
}

/** Brings words of the open article on screen, from whatever page is shown. */
export function showSpan(span: TextSpan): void {
  const { articleId } = useOpenArticle.getState()
  if (currentSurface() !== null) scrollToSpan(span)
  else if (articleId !== null) openArticlePage(articleId, span)
}
