import type { LedgerEntry } from '../../../preload/contract/quote'
import { act } from '../../queries/act'
import { settled } from '../../queries/query-cache'
import { copyCitations } from '../../copying/copy-store'
import { openArticlePage } from '../../navigation/navigation-store'
import { changeSettings } from '../../settings/settings-store'
import { showError, showToast } from '../../toasts/toast-store'
import { newActId, showUndoToast } from '../../toasts/undo-store'
import { showQuoteOf } from '../../quotes/quote-store'
import { ledgerOf, readEntries, selectedEntries, useLedger } from './ledger-store'

/** Confirms what of the selection is only suggested, in one step of undo. */
export async function confirmSelected(): Promise<void> {
  const open = selectedEntries(readEntries(), useLedger.getState().selection).filter(
    ({ quote }) => quote.state === 'suggested',
  )
  if (open.length === 0) {
    showToast({ text: 'Select suggested quotations first: the others are already decided.' })
    return
  }
  try {
    const quotes = open.map(({ quote: { articleId, at } }) => ({ articleId, at }))
    const actId = newActId()
    const { confirmed } = await act('quote.confirmMany', { quotes, actId })
    await settled(ledgerOf(useLedger.getState().query))
    showUndoToast(`Confirmed ${counted(confirmed)}.`, actId)
  } catch (error) {
    showError(error)
  }
}

function counted(count: number): string {
  return `${count} quotation${count === 1 ? '' : 's'}`
}

/** Opens the article at the quotation, which is chosen in the Quotes tab beside it. */
export function openEntry({ article: { articleId }, quote }: LedgerEntry): void {
  void changeSettings({ panelTab: 'quotes' })
  showQuoteOf(articleId, quote.at)
  openArticlePage(articleId, { start: quote.start, end: quote.end })
}

/** Copies all that is selected with where it is from, in the order of the list. */
export function copySelected(): void {
  const entries = selectedEntries(readEntries(), useLedger.getState().selection)
  if (entries.length === 0) showToast({ text: 'Select a quotation first.' })
  else void copyCitations(entries.map(({ quote: { articleId, at } }) => ({ articleId, at })))
}
