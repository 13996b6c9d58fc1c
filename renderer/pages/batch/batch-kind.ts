import { openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

export const batchPages = pageKind<null>('batch')

/** The page on which a list of queries is searched for. */
export function openBatchPage(): void {
  openPage(batchPages.pageOf(null))
}
