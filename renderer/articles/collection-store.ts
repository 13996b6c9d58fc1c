import { create } from 'zustand'
import type { ArticleCounts, Source } from '../../preload/contract/article'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'

/** What the collections pane shows: the views with their counts, and the sources. */
export const useCollections = create<{ counts: ArticleCounts | null; sources: Source[] }>(() => ({
  counts: null,
  sources: [],
}))

export async function reloadCollections(): Promise<void> {
  try {
    const [counts, sources] = await Promise.all([call('article.counts', {}), call('source.list', {})])
    useCollections.setState({ counts, sources })
  } catch (error) {
    showError(error)
  }
}
