import { create } from 'zustand'
import type { Article } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import type { TextSpan } from '../anchoring/passage'
import { call } from '../bridge'
import type { Question } from '../queries/query'
import { followAnswer, hasFailed, readAnswer, refetch, settled } from '../queries/query-cache'
import { question } from '../queries/question'
import { useAnswer } from '../queries/use-answer'
import { openArticlePage } from '../navigation/navigation-store'
import { keepReadingPosition, readingOffsetOf, scrollToSpan } from './reading-position'
import { currentSurface, type TextSurface } from './surface-store'

type OpenArticle = {
  articleId: ArticleId | null
  /** Where in its text it was opened; null for where it was left, which the library knows. */
  at: number | null
  /** What the window would have begun with, had it come through with it the last time. */
  withheld: Withheld | null
}

type Withheld = { articleId: ArticleId; title: string }

const none: OpenArticle = { articleId: null, at: null, withheld: null }

/** Which article is open. What the library says of it, `useArticle` knows. */
export const useOpenArticle = create<OpenArticle>(() => none)

/** Calls `begin` whenever another article is opened, or none: what was chosen in the one before is not in it. */
export function onOtherArticle(begin: (articleId: ArticleId | null) => void): void {
  useOpenArticle.subscribe(({ articleId }, { articleId: before }) => {
    if (articleId !== before) begin(articleId)
  })
}

/** The open article: null where none is, where it is on its way, and where it cannot be shown. */
export function useArticle() {
  const { value, error, retry } = useAnswer(articleOf(useOpenArticle((state) => state.articleId)))
  return { article: error === null ? value : null, error, retry }
}

/** Main is asked for an article whenever it is opened: it notes which one, and knows best where it was left. */
function articleOf(articleId: ArticleId | null): Question<Article> | null {
  return (
    articleId && {
      ...question('article.get', { articleId }),
      ask: async (known) => sharing(known, await call('article.get', { articleId })),
      isPassing: true,
    }
  )
}

/** A revision never changes: the one on screen is kept, so that its text need not be set again. */
function sharing(known: Article | null, article: Article): Article {
  return known?.revision.id === article.revision.id ? { ...article, revision: known.revision } : article
}

/** The open article, as far as it is known. */
export function readArticle(): Article | null {
  return readAnswer(articleOf(useOpenArticle.getState().articleId))
}

/** Follows the open article from answer to answer. */
export function followArticle(
  articleId: ArticleId | null,
  onAnswer: (article: Article, before: Article | null) => void,
): () => void {
  return followAnswer(articleOf(articleId), (article, before) => {
    // Where it was opened was a place in the former text.
    if (before !== null && before.revision.id !== article.revision.id) useOpenArticle.setState({ at: null })
    onAnswer(article, before)
  })
}

/** Opens an article at an offset of its text, else where it was left. */
export function openArticle(articleId: ArticleId, at: number | null = null): void {
  if (useOpenArticle.getState().articleId !== articleId) {
    // Main looks for it, and then for what is marked in it, while the window takes the one before away.
    void settled(articleOf(articleId))
    keepReadingPosition()
    useOpenArticle.setState({ ...none, articleId, at })
    return
  }
  if (hasFailed(articleOf(articleId))) void refetch(articleOf(articleId))
  // The reader may have shown another page meanwhile: it then begins where the article was left.
  const offset = at ?? readingOffsetOf(articleId)
  if (offset !== null && currentSurface()?.articleId !== articleId) useOpenArticle.setState({ at: offset })
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

/** Brings words of the open article on screen, from whatever page is shown. */
export function showSpan(span: TextSpan, elementAt?: (surface: TextSurface) => Element | null): void {
  const { articleId } = useOpenArticle.getState()
  if (articleId === null) return
  if (currentSurface()?.articleId === articleId)
    scrollToSpan(span, elementAt === undefined ? {} : { elementAt })
  else openArticlePage(articleId, span)
}
