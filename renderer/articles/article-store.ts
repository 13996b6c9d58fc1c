import { create } from 'zustand'
import type { ArticlePage, ArticleSummary } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { firstList } from '../../preload/contract/first-answers'
import { call } from '../bridge'
import { sentenceOf, showError } from '../toasts/toast-store'
import { append, keepInPlace } from './merge-pages'
import { isSamePlace, type Place } from './place'

// A reload may ask for as many as the contract allows.
const pageSize = firstList.limit
const maxPageRows = 200

type ArticleList = {
  place: Place
  state: 'loading' | 'ready' | 'failed'
  error: string | null
  rows: ArticleSummary[]
  /** Where the next page begins; null at the end. */
  next: string | null
  total: number
  selectedId: ArticleId | null
  /** Read or unstarred while their view is shown: they stay until the person leaves it. */
  kept: ReadonlySet<ArticleId>
}

const nothingLoaded = {
  state: 'loading',
  error: null,
  rows: [],
  next: null,
  total: 0,
  kept: new Set(),
} as const

const everything: Place = { view: firstList.view, sourceId: firstList.sourceId }

export const useArticles = create<ArticleList>(() => ({
  ...nothingLoaded,
  rows: [],
  kept: new Set<ArticleId>(),
  place: everything,
  selectedId: null,
}))

const { getState, setState } = useArticles

/** Shows another place, or the same one afresh. */
export async function goTo(place: Place): Promise<void> {
  setState({ ...nothingLoaded, rows: [], kept: new Set<ArticleId>(), place, selectedId: null })
  try {
    const { articles, next, total } = await page(place, null, pageSize)
    if (isHere(place)) setState({ state: 'ready', rows: articles, next, total })
  } catch (error) {
    if (isHere(place)) setState({ state: 'failed', error: sentenceOf(error) })
  }
}

function page(place: Place, after: string | null, limit: number): Promise<ArticlePage> {
  return call('article.list', { ...place, after, limit })
}

function isHere(place: Place) {
  return isSamePlace(place, getState().place)
}

let first: Promise<void> | null = null

/** Asks for the list of the library that is open as the window starts, before anything is drawn. */
export function askForFirstList(): Promise<void> {
  first = goTo(everything)
  return first
}

/** Shows the list of a library that has been opened. */
export function enterList(): Promise<void> {
  const asked = first ?? goTo(everything)
  first = null
  return asked
}

let isFetching = false

export async function loadMore(): Promise<void> {
  const { place, next, state } = getState()
  if (next === null || isFetching || state !== 'ready') return
  isFetching = true
  try {
    const more = await page(place, next, pageSize)
    // A reload in the meantime has moved the end of the list.
    if (!isHere(place) || getState().next !== next) return
    setState(({ rows }) => ({ rows: append(rows, more.articles), next: more.next, total: more.total }))
  } catch (error) {
    showError(error)
  } finally {
    isFetching = false
  }
}

/** Asks again for all that is loaded. The selection and the rows on screen stay where they are. */
export async function reloadArticles(): Promise<void> {
  const { place, rows, state } = getState()
  if (state === 'failed') return goTo(place)
  try {
    const fetched = await asManyAs(rows.length, place)
    if (!isHere(place)) return
    setState((now) => ({ ...fetched, state: 'ready', rows: keepInPlace(now.rows, fetched.rows, now.kept) }))
  } catch (error) {
    showError(error)
  }
}

async function asManyAs(
  count: number,
  place: Place,
): Promise<Omit<ArticlePage, 'articles'> & { rows: ArticleSummary[] }> {
  let rows: ArticleSummary[] = []
  let last = await page(place, null, Math.min(Math.max(count, pageSize), maxPageRows))
  rows = append(rows, last.articles)
  while (last.next !== null && rows.length < count) {
    last = await page(place, last.next, maxPageRows)
    rows = append(rows, last.articles)
  }
  return { rows, next: last.next, total: last.total }
}

export function selectArticle(articleId: ArticleId | null): void {
  setState({ selectedId: articleId })
}

/** Puts a changed article where it stood. */
export function replaceRow(changed: ArticleSummary): void {
  setState(({ rows, place, kept }) => {
    const leaves =
      (place.view === 'unread' && changed.readAt !== null) ||
      (place.view === 'starred' && changed.starredAt === null)
    return {
      rows: rows.map((article) => (article.id === changed.id ? changed : article)),
      kept: leaves ? new Set([...kept, changed.id]) : kept,
    }
  })
}

export function dropRow(articleId: ArticleId): void {
  setState(({ rows, kept, total }) => {
    const left = rows.filter((article) => article.id !== articleId)
    return {
      rows: left,
      kept: new Set([...kept].filter((id) => id !== articleId)),
      total: total - (rows.length - left.length),
    }
  })
}

export function rowOf(articleId: ArticleId | null): ArticleSummary | undefined {
  return getState().rows.find((article) => article.id === articleId)
}
