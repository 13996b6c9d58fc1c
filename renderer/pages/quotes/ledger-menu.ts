import { chordFor } from '../../commands/keymap-store'
import { rejectQuote, withdrawDecision } from '../../quotes/quote-actions'
import type { MenuItem } from '../../ui/menus/menu'
import { useTableMenu } from '../use-table-menu'
import { confirmSelected, copySelected, openEntry } from './ledger-actions'
import { entryKey, selectAt } from './ledger-selection'
import { readEntries, select, selectedEntries, useLedger } from './ledger-store'

/** The menu of the quotations that are selected, and what opens it. */
export function useLedgerMenu(idOf: (key: string) => string) {
  const activeId = useLedger(({ selection: { activeKey } }) =>
    activeKey === null ? undefined : idOf(activeKey),
  )
  return useTableMenu({
    label: 'Selected quotations',
    items: ledgerItems,
    activeId,
    onRow: (id) => {
      const key = readEntries()
        .map(entryKey)
        .find((one) => idOf(one) === id)
      if (key === undefined || useLedger.getState().selection.selected.has(key)) return
      select((now, keys) => selectAt(now, keys, key, 'one'))
    },
  })
}

function ledgerItems(): (MenuItem | 'line')[] {
  const selected = selectedEntries(readEntries(), useLedger.getState().selection)
  const [only] = selected.length === 1 ? selected : []
  const state = only?.quote.state
  return [
    {
      label: 'Open in article',
      icon: 'book',
      chord: 'Enter',
      isDisabled: only === undefined,
      run: () => only !== undefined && openEntry(only),
    },
    {
      label: 'Copy with source',
      icon: 'copy',
      chord: chordFor('annotate.copyWithSource'),
      run: copySelected,
    },
    'line',
    {
      label: 'Confirm',
      icon: 'check',
      chord: chordFor('quote.confirm'),
      isDisabled: !selected.some(({ quote }) => quote.state === 'suggested'),
      run: () => void confirmSelected(),
    },
    {
      label: 'Reject',
      icon: 'close',
      isDisabled: only === undefined || state === 'rejected',
      run: () => only !== undefined && void rejectQuote(only.quote),
    },
    {
      label: 'Reset to suggestion',
      icon: 'undo',
      isDisabled: only === undefined || only.quote.id === null,
      run: () => only !== undefined && void withdrawDecision(only.quote),
    },
  ]
}
