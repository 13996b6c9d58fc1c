import type { RequestFilter } from '../../../preload/contract/safety/request'
import { openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

export type RequestSet = { filter: RequestFilter }

export const requestPages = pageKind<RequestSet>('requests')

/** Everything that was asked of the network. */
export function openRequestsPage(): void {
  openPage(requestPages.pageOf({ filter: { host: '', why: null } }))
}
