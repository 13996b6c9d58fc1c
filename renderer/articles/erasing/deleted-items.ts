import type { ArticleSummary } from '../../../preload/contract/article'
import { articleLink } from '../../../preload/contract/own-link'
import { openHistoryOf } from '../../navigation/history-pages'
import { copyAddress } from '../../text/menus/copy-words'
import type { MenuItem } from '../../ui/menus/menu'
import { restoreArticle } from '../article-actions'
import { askToErase } from './erase-store'

export function historyItem({ id }: ArticleSummary): MenuItem {
  return { label: 'History of this article', icon: 'clock', run: () => openHistoryOf(id) }
}

export function linkItem({ id }: ArticleSummary): MenuItem {
  return { label: 'Copy link', icon: 'copy', run: () => copyAddress(articleLink(id)) }
}

/** What can be done with a deleted article. */
export function deletedItems(article: ArticleSummary): (MenuItem | 'line')[] {
  return [
    { label: 'Restore', icon: 'undo', run: () => void restoreArticle(article) },
    historyItem(article),
    'line',
    { label: 'Delete for good…', icon: 'trash', run: () => askToErase(article.id) },
  ]
}
