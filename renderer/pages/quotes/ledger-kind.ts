import type { LedgerFilter } from '../../../preload/contract/quote'
import { openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

export type LedgerOrder = 'newest' | 'oldest'
export type LedgerSet = { filter: LedgerFilter; order: LedgerOrder }

export const ledgerPages = pageKind<LedgerSet>('quotes')

const everything: LedgerFilter = {
  speaker: null,
  sourceId: null,
  from: null,
  until: null,
  state: null,
  text: '',
}

/** The ledger with all quotations of the library. */
export function openQuotesPage(): void {
  openPage(ledgerPages.pageOf({ filter: everything, order: 'newest' }))
}
