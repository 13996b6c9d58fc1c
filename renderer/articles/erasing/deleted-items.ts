import type { ArticleSummary } from '../../../preload/contract/article'
import { openHistoryOf } from '../../navigation/history-pages'
import type { MenuItem } from '../../ui/menus/menu'
import { restoreArticle } from '../article-actions'
import { askToErase } from './erase-store'

export function historyItem({ id }: ArticleSummary): MenuItem {
  return { label: 'History of this article', icon: 'clock', run: () => openHistoryOf(id) }
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
