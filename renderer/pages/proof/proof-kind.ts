import { openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

export const proofPages = pageKind<object>('proof')

/** Opens the page that tells whether the library is whole. */
export function openProofPage(): void {
  openPage(proofPages.pageOf({}))
}
