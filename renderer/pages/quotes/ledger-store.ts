import { create } from 'zustand'
import type { LedgerCounts, LedgerEntry, LedgerFilter } from '../../../preload/contract/quote'
import { call } from '../../bridge'
import type { LedgerOrder } from './ledger-kind'
import { sentenceOf, showError } from '../../toasts/toast-store'
import {
  entryKey,
  keepListed,
  maxSelected,
  nothingSelected,
  selectAll,
  type Selection,
} from './ledger-selection'

export type LedgerQuery = { filter: LedgerFilter; order: LedgerOrder }

type LedgerState = {
  query: LedgerQuery | null
  state: 'loading' | 'ready' | 'failed'
  error: string | null
  entries: readonly LedgerEntry[]
  /** Where the next page begins; null at the end. */
  next: string | null
  counts: LedgerCounts | null
  selection: Selection
}

const none: LedgerState = {
  query: null,
  state: 'loading',
  error: null,
  entries: [],
  next: null,
  counts: null,
  selection: nothingSelected,
}

export const useLedger = create<LedgerState>(() => none)

const { getState, setState } = useLedger

const pageSize = 100

/** Loads the quotations of a query. The former list stays on screen until the answer has come. */
export async function askLedger(query: LedgerQuery): Promise<void> {
  const isNew = !isSame(getState().query, query)
  setState({ query, ...(isNew ? { selection: nothingSelected } : {}) })
  const { entries } = getState()
  await Promise.all([fetchAll(query, isNew ? 0 : entries.length), count(query)])
}

function isSame(one: LedgerQuery | null, other: LedgerQuery): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

async function fetchAll(query: LedgerQuery, atLeast: number): Promise<void> {
  try {
    let { quotes: entries, next } = await page(query, null)
    while (isAsked(query) && next !== null && entries.length < atLeast) {
      const more = await page(query, next)
      entries = [...entries, ...more.quotes]
      next = more.next
    }
    if (!isAsked(query)) return
    setState(({ entries: before, selection }) => ({
      state: 'ready',
      error: null,
      entries,
      next,
      selection: keepListed(selection, before.map(entryKey), entries.map(entryKey)),
    }))
  } catch (error) {
    if (isAsked(query)) setState({ state: 'failed', error: sentenceOf(error) })
  }
}

function page({ filter, order }: LedgerQuery, after: string | null) {
  return call('quote.ledger', { filter, order, after, limit: pageSize })
}

function isAsked(query: LedgerQuery): boolean {
  return getState().query === query
}

// Counting takes longer than loading the first page, so the list does not wait for it.
async function count(query: LedgerQuery): Promise<void> {
  try {
    const counts = await call('quote.ledgerCounts', { filter: query.filter })
    if (isAsked(query)) setState({ counts })
  } catch (error) {
    showError(error)
  }
}

let isShown = false

/** The page is on screen: it follows the library until the returned function is called. */
export function followLedger(): () => void {
  isShown = true
  return () => {
    isShown = false
  }
}

/** Asks again for all that is listed; the selection and the place stay. */
export async function reloadLedger(): Promise<void> {
  const { query } = getState()
  if (isShown && query !== null) await askLedger(query)
}

let isFetching = false

export async function loadMoreOfLedger(): Promise<void> {
  const { query, next, state } = getState()
  if (query === null || next === null || isFetching || state !== 'ready') return
  isFetching = true
  try {
    const more = await page(query, next)
    // A reload in the meantime has moved the end of the list.
    if (!isAsked(query) || getState().next !== next) return
    setState(({ entries }) => ({ entries: [...entries, ...more.quotes], next: more.next }))
  } catch (error) {
    showError(error)
  } finally {
    isFetching = false
  }
}

export function select(change: (selection: Selection, keys: readonly string[]) => Selection): void {
  setState(({ selection, entries }) => ({ selection: change(selection, entries.map(entryKey)) }))
}

/** All that the query asks for, as far as the library confirms at once. */
export async function selectAllOfLedger(): Promise<void> {
  while (getState().next !== null && getState().entries.length < maxSelected) {
    const before = getState().entries.length
    await loadMoreOfLedger()
    if (getState().entries.length === before) break
  }
  select(selectAll)
}

export function selectedEntries({ entries, selection }: LedgerState): LedgerEntry[] {
  return entries.filter((entry) => selection.selected.has(entryKey(entry)))
}
