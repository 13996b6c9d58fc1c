import { create } from 'zustand'
import type { BatchRow, ListedQuery } from '../../../preload/contract/search/batch'
import type { HitKind } from '../../../preload/contract/search/hits'
import { firstIds, idsInTable, maxListBytes } from '../../../preload/contract/search/query-lists'
import { call } from '../../bridge'
import { useLibrary } from '../../library/library-store'
import { zone } from '../../searching/zone'
import { announce } from '../../text/announce-store'
import { sentenceOf, showError, showToast } from '../../toasts/toast-store'
import { type BatchOrder, nextPiece } from './batch-rows'

type Batch = {
  /** What is typed as lines, until it is searched for. */
  typed: string
  /** What is searched for, and where it came from; null until there is a list. */
  list: { from: string; queries: readonly ListedQuery[] } | null
  kind: HitKind
  /** Of the first queries of the list, as far as it was searched for. */
  rows: readonly BatchRow[]
  state: 'running' | 'stopped' | 'done'
  /** Why there is no list, or why the search stopped. */
  problem: string | null
  order: BatchOrder
  isOnlyFound: boolean
  /** Where the keyboard is: the row by its place in the list, and in it the query (0) or one of the hits. */
  active: { at: number; part: number }
}

const nothing: Batch = {
  typed: '',
  list: null,
  kind: 'article',
  rows: [],
  state: 'done',
  problem: null,
  order: null,
  isOnlyFound: false,
  active: { at: 0, part: 0 },
}

/** The list of queries that is searched for, and what they found. It is kept while other pages are shown. */
export const useBatch = create<Batch>(() => nothing)

const { getState, setState } = useBatch

export const changeBatch: (change: Partial<Batch>) => void = setState

let lastRun = 0

// What was looked for in one library says nothing of another.
useLibrary.subscribe(({ status }, before) => {
  const folderOf = (one: typeof status) => (one?.state === 'open' ? one.folder : null)
  if (folderOf(status) === folderOf(before.status)) return
  lastRun += 1
  setState(nothing)
})

function batchOf(queries: readonly ListedQuery[]) {
  const { kind } = getState()
  return call('search.batch', { run: 'page', kind, zone, queries: [...queries], hitsOfEach: idsInTable })
}

/** Takes a file: a CSV, or a text of which each line is a query. */
export function takeFile(file: File): Promise<void> {
  return take(file.name, async () => {
    // Main refuses what is longer; none of it need be read for that.
    const bytes = new Uint8Array(await file.slice(0, maxListBytes + 1).arrayBuffer())
    return queriesIn(bytes, { isLines: /\.txt$/i.test(file.name) })
  })
}

export function takeText(text: string, from: string): Promise<void> {
  return take(from, () => queriesIn(new TextEncoder().encode(text), { isLines: true }))
}

async function queriesIn(bytes: Uint8Array<ArrayBuffer>, { isLines }: { isLines: boolean }) {
  return (await call('search.queriesIn', { bytes, isLines })).queries
}

export function takeSaved(): Promise<void> {
  return take('Saved searches', async () => {
    const saved = await call('savedSearch.list', {})
    return saved.map(({ name, query }) => ({ name, text: query }))
  })
}

/** Searches for another list. What is there stays where that one cannot be read. */
async function take(from: string, read: () => Promise<readonly ListedQuery[]>): Promise<void> {
  try {
    const queries = await read()
    if (queries.length === 0) throw new Error('There are no saved searches yet; save a search first.')
    setState({ list: { from, queries }, typed: '' })
    searchAnew()
  } catch (error) {
    if (getState().list === null) setState({ problem: sentenceOf(error) })
    else showError(error)
  }
}

export function searchKind(kind: HitKind): void {
  setState({ kind })
  if (getState().list !== null) searchAnew()
}

export function searchAnew(): void {
  setState({ rows: [], active: nothing.active })
  void goOn()
}

/** Searches for what is left of the list, piece by piece; rows come as they are found. */
export async function goOn(): Promise<void> {
  const run = (lastRun += 1)
  setState({ state: 'running', problem: null })
  try {
    let size = 1
    for (;;) {
      const { list, rows } = getState()
      const piece = list?.queries.slice(rows.length, rows.length + size) ?? []
      if (piece.length === 0) break
      const began = performance.now()
      const answer = await batchOf(piece)
      if (run !== lastRun) return
      setState({ rows: [...getState().rows, ...answer.rows] })
      size = nextPiece(size, performance.now() - began)
    }
    setState({ state: 'done' })
    announce(`${foundIn(getState().rows)} found something`)
  } catch (error) {
    if (run === lastRun) setState({ state: 'stopped', problem: sentenceOf(error) })
  }
}

/** "3 of 5 queries" */
export function foundIn(rows: readonly BatchRow[]): string {
  const found = rows.filter(({ count }) => count > 0).length
  return `${found.toLocaleString('en')} of ${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'query' : 'queries'}`
}

export function stop(): void {
  lastRun += 1
  setState({ state: 'stopped' })
  // Another call of the run ends the one that is under way.
  batchOf([]).catch(showError)
}

/** Back to where a list is chosen. */
export function clear(): void {
  if (getState().state === 'running') stop()
  const { kind, typed } = getState()
  setState({ ...nothing, kind, typed })
}

/** Writes the rows as a table to where the person chooses. */
export async function exportRows(rows: readonly BatchRow[]): Promise<void> {
  try {
    const table = rows.map(({ hits, ...row }) => ({ ...row, first: firstIds(hits) }))
    const saved = await call('search.exportBatch', { rows: table })
    if (saved !== null) showToast({ text: `Exported as ${saved.fileName}` })
  } catch (error) {
    showError(error)
  }
}
