import type { ArticleView } from '../../preload/contract/article'
import type { CollectionId, SourceId } from '../../preload/contract/common'
import type { IconName } from '../ui/icons'

/** What the list shows: a view of the library, what came from one source, or what is in one collection. */
export type Place = { view: ArticleView; sourceId: SourceId | null; collectionId?: CollectionId | undefined }

export const views: readonly { view: ArticleView; label: string; icon: IconName }[] = [
  { view: 'all', label: 'All articles', icon: 'inbox' },
  { view: 'unread', label: 'Unread', icon: 'unread' },
  { view: 'starred', label: 'Starred', icon: 'star' },
  { view: 'to-check', label: 'To check', icon: 'eye' },
  { view: 'archived', label: 'Archived', icon: 'archive' },
  { view: 'deleted', label: 'Deleted', icon: 'trash' },
]

export function viewLabel(view: ArticleView): string {
  return views.find((entry) => entry.view === view)?.label ?? ''
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.view === other.view && one.sourceId === other.sourceId && one.collectionId === other.collectionId
}
