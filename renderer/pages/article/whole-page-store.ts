import type { ArticleId } from '../../../preload/contract/common'
import { act } from '../../queries/act'
import { useFetch, whileFetching } from '../../fetching/fetch-store'
import { showError, showToast } from '../../toasts/toast-store'

/** The page in place of the feed's summary, or of what a service kept of it. */
export async function fetchWholePage(articleId: ArticleId): Promise<void> {
  if (useFetch.getState().isFetching) return
  try {
    const done = await whileFetching(() => act('feed.fetchPage', { articleId }))
    showToast({ text: done === null ? 'Cancelled. The article stays as it was.' : 'Full page fetched.' })
  } catch (error) {
    showError(error)
  }
}
