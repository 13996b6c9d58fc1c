import { type KeyboardEvent, type MouseEvent, useCallback } from 'react'
import type { LedgerEntry } from '../../../preload/contract/quote'
import type { Bookmark } from '../../navigation/navigation-store'
import { useTablePlace } from '../use-table-place'
import { chordOf } from '../../commands/chord'
import { commandOf } from '../../commands/keymap-store'
import { keyStep } from '../../ui/lists/key-step'
import { isMac } from '../../ui/keys/platform'
import { VirtualList } from '../../ui/lists/virtual-list'
import { confirmSelected, copySelected, openEntry } from './ledger-actions'
import { useToldError } from '../../queries/use-answer'
import { useLedgerMenu } from './ledger-menu'
import { LedgerRow } from './ledger-row'
import { entryKey, nothingSelected, selectAt } from './ledger-selection'
import { readEntries, select, selectAllOfLedger, useLedger, useLedgerRows } from './ledger-store'

// Every row has this height (ledger.css), so that a place in pixels is a place in the list.
const rowHeight = 104
// Rows from the end at which the next page is asked for: a second of fast scrolling.
const prefetch = 60
const pageOfRows = 8

type RowProps = { entry: LedgerEntry | undefined; index: number; count: number }

export function LedgerList({ bookmark }: { bookmark: Bookmark | null }) {
  const { menu, onContextMenu } = useLedgerMenu(rowId)
  return (
    <>
      <Entries bookmark={bookmark} onContextMenu={onContextMenu} />
      {menu}
    </>
  )
}

type EntriesProps = { bookmark: Bookmark | null; onContextMenu: (event: MouseEvent) => void }

function Entries({ bookmark, onContextMenu }: EntriesProps) {
  const { entries, next, more, error } = useLedgerRows()
  useToldError({ error })
  const selection = useLedger((state) => state.selection)
  const activeIndex = entries.findIndex((entry) => entryKey(entry) === selection.activeKey)
  const handle = useTablePlace(bookmark, activeIndex)
  const active = entries[activeIndex]
  const count = entries.length
  const onReach = useReach(count, more)
  const keyAt = (index: number) => {
    const entry = entries[index]
    return entry === undefined ? String(index) : entryKey(entry)
  }
  return (
    <VirtualList
      handle={handle}
      onContextMenu={onContextMenu}
      role="listbox"
      aria-label="Quotations"
      aria-multiselectable
      aria-activedescendant={active === undefined ? undefined : rowId(entryKey(active))}
      tabIndex={0}
      data-pane-focus
      count={count}
      current={activeIndex}
      keyOf={keyAt}
      estimate={() => rowHeight}
      onReach={onReach}
      onKeyDown={(event) => {
        if (!press(event, active)) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {(index) => (
        // How many there are is not known before the last page.
        <Row entry={entries[index]} index={index} count={next === null ? count : -1} />
      )}
    </VirtualList>
  )
}

function useReach(count: number, more: () => void) {
  return useCallback(
    (last: number) => {
      if (last >= count - prefetch) more()
    },
    [count, more],
  )
}

function rowId(key: string): string {
  return `ledger-${key.replace(' ', '-')}`
}

/** The keys of the list, which act on the selected quotations. */
function press(event: KeyboardEvent, active: LedgerEntry | undefined): boolean {
  const isMod = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  const command = commandOf(chordOf(event, isMac))
  const step = keyStep(event, pageOfRows)
  if (isMod && key === 'a') void selectAllOfLedger()
  else if (command === 'annotate.copyWithSource') copySelected()
  else if (command === 'quote.confirm') void confirmSelected()
  else if (isMod || event.altKey) return false
  else if (step !== null) move(event, step)
  else if (key === 'enter' && active !== undefined) openEntry(active)
  else if (key === ' ' && active !== undefined)
    select((now, keys) => selectAt(now, keys, entryKey(active), 'toggle'))
  else if (key === 'escape') select(({ activeKey }) => ({ ...nothingSelected, activeKey }))
  else return false
  return true
}

function move(event: KeyboardEvent, by: number): void {
  const { selection } = useLedger.getState()
  const entries = readEntries()
  const at = entries.findIndex((entry) => entryKey(entry) === selection.activeKey)
  const to = Math.max(0, Math.min(entries.length - 1, at < 0 ? 0 : at + by))
  const entry = entries[to]
  if (entry === undefined) return
  select((now, keys) => selectAt(now, keys, entryKey(entry), event.shiftKey ? 'range' : 'one'))
}

function Row({ entry, index, count }: RowProps) {
  const selection = useLedger((state) => state.selection)
  if (entry === undefined) return null
  const key = entryKey(entry)
  return (
    <LedgerRow
      entry={entry}
      id={rowId(key)}
      isSelected={selection.selected.has(key)}
      isActive={key === selection.activeKey}
      position={index + 1}
      count={count}
      onSelect={(reach) => select((now, keys) => selectAt(now, keys, key, reach))}
    />
  )
}
