import type { ArticleId } from '../../../preload/contract/common'
import type { WindowPart } from '../../../preload/contract/window'
import { call } from '../../bridge'
import { currentVisit } from '../../navigation/navigation-store'
import { useOpenArticle } from '../../text/open-article-store'

// As much as the contract takes.
const maxLength = { name: 100, message: 2000, stack: 20_000 }

/** Tells main what could not be drawn: the log is there. */
export function reportFailure(part: WindowPart, error: unknown): void {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(`a ${typeof error}`)
  call('window.failed', {
    part,
    articleId: articleWithout(part),
    name: name.slice(0, maxLength.name),
    message: message.slice(0, maxLength.message),
    stack: stack.slice(0, maxLength.stack),
  }).catch(() => undefined)
}

/** The article that the failure of this part takes out of sight, or null where the article stays on screen. */
function articleWithout(part: WindowPart): ArticleId | null {
  const isArticle = (currentVisit()?.page.on ?? 'article') === 'article'
  const isGone = part === 'window' || ((part === 'page' || part === 'reader') && isArticle)
  return isGone ? useOpenArticle.getState().articleId : null
}
