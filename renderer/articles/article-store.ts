import { create } from 'zustand'
import type { ArticleSummary } from '../../preload/contract/article'
import type { ListOrder } from '../../preload/contract/article-list'
import type { ArticleId } from '../../preload/contract/common'
import { listToOpen } from '../../preload/contract/first-answers'
import type { Fold, KeptList } from '../../preload/contract/settings'
import { useLibrary } from '../library/library-store'
import { readAnswer, refetch, updateAnswer } from '../queries/query-cache'
import { indexOf, knownRows, replaced, rowAt, rowCount } from '../queries/sparse-rows'
import { useSteadyAnswer } from '../queries/use-answer'
import { changeSettings, readSettings } from '../settings/settings-store'
import {
  type ArticleRows,
  askFor,
  keepRows,
  type List,
  listOf,
  noRows,
  placeOf,
  showRows,
  withoutArticle,
} from './list-question'
import { nothingClosed, type Part, partsOf, seenAt, widened } from './outline'
import type { Place } from './place'

export type Group = KeptList['group']

type ArticleList = {
  place: Place
  order: ListOrder
  group: Group
  /** Which headings are closed. */
  fold: Fold
  /** The article that is open. */
  selectedId: ArticleId | null
  /** Where the keyboard is in the list; null while that is not known. */
  current: number | null
  /** Read, unstarred or checked while their view is shown: they stay until the person leaves it. */
  kept: ReadonlySet<ArticleId>
}

const everything: Place = { view: 'all', sourceId: null }
const asUsual = { order: { by: 'published', isReversed: false }, group: 'month' } as const
const nothingKept: ReadonlySet<ArticleId> = new Set()

export const useArticles = create<ArticleList>(() => ({
  place: everything,
  ...asUsual,
  fold: nothingClosed,
  selectedId: null,
  current: null,
  kept: nothingKept,
}))

const { getState, setState } = useArticles

function currentList(): List {
  const { place, order, group } = getState()
  return { ...place, order, group }
}

/** The list of the place that is shown. No library is asked where none is open. */
export function useArticleList(isOpen = true) {
  const place = useArticles((list) => list.place)
  const order = useArticles((list) => list.order)
  const group = useArticles((list) => list.group)
  const { value, isOld, ...answer } = useSteadyAnswer(isOpen ? listOf({ ...place, order, group }) : null)
  // What is listed of one place is not shown at another, however short the wait.
  const list = isOld ? null : value
  const isKnown = list !== null
  const isLoading = !isKnown && answer.error === null
  return { ...answer, isKnown, isLoading, list: list ?? noRows, count: rowCount(list ?? noRows) }
}

/** The articles of the list that are known. */
export function useKnownArticles(): ArticleSummary[] {
  return knownRows(useArticleList().list)
}

/** The list of the place that is shown, as far as it is known. */
export function readList(): ArticleRows {
  return readAnswer(listOf(currentList())) ?? noRows
}

type Outline = {
  list: Pick<ArticleRows, 'groups' | 'kept' | 'total'>
  group: Group
  fold: Fold
  parts: Part[]
}
let outline: Outline | null = null

/** The parts of a list under its headings. A list of which only more rows are known has the same. */
export function outlineOf({ groups, kept, total }: ArticleRows): readonly Part[] {
  const { group, fold } = getState()
  const isSame =
    outline?.list.groups === groups &&
    outline.list.kept === kept &&
    outline.list.total === total &&
    outline.group === group &&
    outline.fold === fold
  if (outline === null || !isSame) {
    const list = { groups, kept, total }
    outline = { list, group, fold, parts: partsOf(list, { group, fold }) }
  }
  return outline.parts
}

export function readOutline(): readonly Part[] {
  return outlineOf(readList())
}

// Rows beyond what is on screen that are asked for along with it: a second of fast scrolling.
const ahead = 60

/** Notes which rows are on screen: those around them are asked for. */
export function rowsShown({ rows, isAtTop }: { rows: readonly number[]; isAtTop: boolean }): void {
  showRows(currentList(), { rows, isAtTop }, widened(readOutline(), rows, ahead))
}

/** The row at an index, asked for where it is not known; undefined where the list is shorter by then. */
export async function rowThere(index: number): Promise<ArticleSummary | undefined> {
  await askFor(currentList(), [index])
  return rowAt(readList(), index)
}

type Sorted = Pick<ArticleList, 'order' | 'group'>

const asPutIn: Sorted = { order: { by: 'place', isReversed: false }, group: 'none' }

// Collections are sorted apart from the other places: nothing else has an order that a person made.
let otherSorted: Sorted = asPutIn

/** Shows another place, or the same one afresh. */
export function goTo(place: Place): Promise<void> {
  const { place: former, order, group } = getState()
  const isSame = (place.collectionId === undefined) === (former.collectionId === undefined)
  if (isSame) return show({ place, fold: foldOf(place, group) })
  const sorted = place.collectionId === undefined && otherSorted.order.by === 'place' ? asUsual : otherSorted
  otherSorted = { order, group }
  return show({ place, ...sorted, fold: foldOf(place, sorted.group) })
}

/** Shows the list in another order, under other headings. */
export function sortList(order: ListOrder, group: Group): Promise<void> {
  return show({ order, group, fold: foldOf(getState().place, group) })
}

const folds = new Map<string, Fold>()

function foldKey({ view, sourceId, collectionId }: Place, group: Group): string {
  return JSON.stringify([openFolder(), view, sourceId, collectionId, group])
}

/** Which headings were closed when one was there last. */
function foldOf(place: Place, group: Group): Fold {
  return folds.get(foldKey(place, group)) ?? nothingClosed
}

/** Closes and opens headings. The keyboard stays where it is seen. */
export function setFold(fold: Fold): void {
  const { place, group, current } = getState()
  folds.set(foldKey(place, group), fold)
  setState({ fold })
  if (current !== null) setState({ current: seenAt(readOutline(), current) })
  keep()
}

async function show(change: Partial<Pick<ArticleList, 'place' | 'order' | 'group' | 'fold'>>): Promise<void> {
  const isOther = change.place !== undefined
  setState({ ...change, kept: nothingKept, current: null, ...(isOther ? { selectedId: null } : {}) })
  keepRows(currentList(), nothingKept)
  rowsShown({ rows: [0], isAtTop: true })
  keep()
  await refetch(listOf(currentList()))
  const { selectedId } = getState()
  if (selectedId !== null) selectArticle(selectedId)
}

// As many libraries as anyone goes back and forth between.
const mostKept = 20

/** The list is opened as it was left. */
function keep(): void {
  const folder = openFolder()
  if (folder === null) return
  const { place, order, group, fold } = getState()
  const { [folder]: former, ...others } = readSettings().lists
  const kept = { ...place, order, group, fold }
  if (JSON.stringify(former) === JSON.stringify(kept)) return
  const latest = [...Object.entries(others).slice(1 - mostKept), [folder, kept] as const]
  void changeSettings({ lists: Object.fromEntries(latest) })
}

function openFolder(): string | null {
  const { status } = useLibrary.getState()
  return status?.state === 'open' ? status.folder : null
}

let first: Promise<void> | null = null

/** Asks for the list of the library that is open as the window starts, before anything is drawn. */
export function askForFirstList(): Promise<void> {
  first = open()
  return first
}

/** Shows the list of a library that has been opened. */
export function enterList(): Promise<void> {
  const asked = first ?? open()
  first = null
  return asked
}

function open(): Promise<void> {
  const {
    view,
    sourceId,
    collectionId,
    order,
    group,
    fold = nothingClosed,
  } = listToOpen(readSettings(), openFolder() ?? '')
  const place = { view, sourceId, collectionId }
  folds.set(foldKey(place, group), fold)
  return show({ place, order, group, fold })
}

/**
 * Among those to be checked it stays until the person leaves, as one that is read does among the unread: its correction
 * ends its being there, and the list is asked again before anybody hears of that.
 */
export function selectArticle(articleId: ArticleId | null): void {
  const list = readList()
  setState({ selectedId: articleId, current: indexOf(list, articleId) })
  if (articleId === null) return
  if (getState().place.view === 'to-check' && rowOf(articleId) !== undefined) stay(articleId)
  if (getState().current === null) void find(articleId)
}

/** Finds where in the list the selected article is, far from what is known of it. */
async function find(articleId: ArticleId): Promise<void> {
  const index = await placeOf(currentList(), articleId).catch(() => null)
  if (getState().selectedId === articleId) setState({ current: index })
}

/** Moves the keyboard to a row without opening its article. */
export function moveTo(index: number): void {
  const last = rowCount(readList()) - 1
  setState({ current: last < 0 ? null : Math.max(0, Math.min(last, index)) })
}

/** Rows have come in above what was read: where things are is counted anew. */
export function followMoved(by: number): void {
  setState(({ current }) => ({ current: current === null ? null : Math.max(0, current + by) }))
}

function stay(articleId: ArticleId): void {
  setKept(new Set([...getState().kept, articleId]))
}

function setKept(kept: ReadonlySet<ArticleId>): void {
  setState({ kept })
  keepRows(currentList(), kept)
}

/** Puts a changed article where it stood. */
export function replaceRow(changed: ArticleSummary): void {
  const { view } = getState().place
  const leaves =
    (view === 'unread' && changed.readAt !== null) ||
    (view === 'starred' && changed.starredAt === null) ||
    (view === 'to-check' && changed.doubts.length === 0)
  if (leaves) stay(changed.id)
  updateAnswer(listOf(currentList()), (list) => ({ ...list, ...replaced(list, changed) }))
}

export function dropRow(articleId: ArticleId): void {
  setKept(new Set([...getState().kept].filter((id) => id !== articleId)))
  updateAnswer(listOf(currentList()), (list) => withoutArticle(list, articleId))
}

export function rowOf(articleId: ArticleId | null): ArticleSummary | undefined {
  const list = readList()
  const index = indexOf(list, articleId)
  return index === null ? undefined : rowAt(list, index)
}
