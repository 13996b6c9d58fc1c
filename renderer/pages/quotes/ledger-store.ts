import { create } from 'zustand'
import type { LedgerCounts, LedgerEntry, LedgerFilter } from '../../../preload/contract/quote'
import { fetchMore, type PagedQuestion } from '../../queries/paged'
import { followAnswer, readAnswer } from '../../queries/query-cache'
import { pagesOf, question } from '../../queries/question'
import { useRows, useSteadyAnswer, useToldError } from '../../queries/use-answer'
import type { LedgerOrder } from './ledger-kind'
import {
  entryKey,
  keepListed,
  maxSelected,
  nothingSelected,
  selectAll,
  type Selection,
} from './ledger-selection'

export type LedgerQuery = { filter: LedgerFilter; order: LedgerOrder }

type LedgerState = { query: LedgerQuery | null; selection: Selection }

export const useLedger = create<LedgerState>(() => ({ query: null, selection: nothingSelected }))

const { getState, setState } = useLedger

const pageSize = 100

/** The quotations that a query asks for. */
export function ledgerOf(query: LedgerQuery | null): PagedQuestion<LedgerEntry> | null {
  return (
    query &&
    pagesOf(
      'quote.ledger',
      (after, limit) => ({ ...query, after, limit }),
      ({ quotes: rows, next }) => ({ rows, next }),
      { firstRows: pageSize, maxRowsAtOnce: pageSize },
    )
  )
}

const none: readonly LedgerEntry[] = []

/** The quotations of the page. Those of the former query stay on screen until the answer has come. */
export function useLedgerRows() {
  const { value, ...answer } = useRows(ledgerOf(useLedger((state) => state.query)))
  return { ...answer, entries: value?.rows ?? none, next: value?.next ?? null }
}

/** How many there are of each state; of the former query until those of this one are counted. */
export function useLedgerCounts({ filter }: LedgerQuery): LedgerCounts | null {
  // Counting takes longer than loading the first page, so the list does not wait for it.
  const answer = useSteadyAnswer(question('quote.ledgerCounts', { filter }))
  useToldError(answer)
  return answer.value
}

export function readEntries(): readonly LedgerEntry[] {
  return readAnswer(ledgerOf(getState().query))?.rows ?? none
}

/** The page is on screen with a query: the selection follows its list until the returned function is called. */
export function followLedger(query: LedgerQuery): () => void {
  const isSame = JSON.stringify(getState().query) === JSON.stringify(query)
  setState({ query, ...(isSame ? {} : { selection: nothingSelected }) })
  return followAnswer(ledgerOf(query), ({ rows }, before) => {
    if (before === null) return
    const { selection } = getState()
    setState({ selection: keepListed(selection, before.rows.map(entryKey), rows.map(entryKey)) })
  })
}

export function select(change: (selection: Selection, keys: readonly string[]) => Selection): void {
  setState(({ selection }) => ({ selection: change(selection, readEntries().map(entryKey)) }))
}

/** All that the query asks for, as far as the library confirms at once. */
export async function selectAllOfLedger(): Promise<void> {
  const list = ledgerOf(getState().query)
  if (list === null) return
  let listed = -1
  while (readEntries().length > listed && readEntries().length < maxSelected) {
    listed = readEntries().length
    await fetchMore(list)
  }
  select(selectAll)
}

export function selectedEntries(entries: readonly LedgerEntry[], { selected }: Selection): LedgerEntry[] {
  return entries.filter((entry) => selected.has(entryKey(entry)))
}
