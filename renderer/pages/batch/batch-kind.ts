import { openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

// How the page is set is in its store: the list of queries is more than a history should hold.
type BatchSet = { on: 'batch' }

export const batchPages = pageKind<BatchSet>('batch')

/** The page on which a list of queries is searched for. */
export function openBatchPage(): void {
  openPage(batchPages.pageOf({ on: 'batch' }))
}
