import { useMemo } from 'react'
import { create } from 'zustand'
import type { ArticleSummary } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { firstList } from '../../preload/contract/first-answers'
import type { PagedQuestion } from '../queries/paged'
import { readAnswer, refetch, updateAnswer } from '../queries/query-cache'
import { pagesOf } from '../queries/question'
import { useRows } from '../queries/use-answer'
import { keepInPlace } from './merge-pages'
import type { Place } from './place'

// One page fills the tallest window three times; what is asked for after it may be as long as the contract allows.
const firstRows = firstList.limit
const maxRowsAtOnce = 200

type ArticleList = {
  place: Place
  selectedId: ArticleId | null
  /** Read, unstarred or checked while their view is shown: they stay until the person leaves it. */
  kept: ReadonlySet<ArticleId>
  /** The list as it was on screen when one of those was last kept: it says where they stand. */
  stood: readonly ArticleSummary[]
}

const nothingKept = { kept: new Set<ArticleId>(), stood: [] } as const
const everything: Place = { view: firstList.view, sourceId: firstList.sourceId }

export const useArticles = create<ArticleList>(() => ({
  ...nothingKept,
  place: everything,
  selectedId: null,
}))

const { getState, setState } = useArticles

const none: readonly ArticleSummary[] = []

/** The articles of the place that is shown, the newest first. No library is asked where none is open. */
export function useArticleList(isOpen = true) {
  const place = useArticles((list) => list.place)
  const kept = useArticles((list) => list.kept)
  const stood = useArticles((list) => list.stood)
  const { value, isOld, ...answer } = useRows(isOpen ? listOf(place) : null)
  // What is listed of one place is not shown at another, however short the wait.
  const list = isOld ? null : value
  const rows = useMemo(() => shown(list?.rows ?? none, { kept, stood }), [list, kept, stood])
  const isKnown = list !== null
  return { ...answer, isKnown, isLoading: !isKnown && answer.error === null, rows, total: list?.total ?? 0 }
}

function listOf(place: Place): PagedQuestion<ArticleSummary> {
  return pagesOf(
    'article.list',
    (after, limit) => ({ ...place, after, limit }),
    ({ articles: rows, next, total }) => ({ rows, next, total }),
    { idOf: ({ id }) => id, firstRows, maxRowsAtOnce },
  )
}

function shown(rows: readonly ArticleSummary[], { kept, stood }: Pick<ArticleList, 'kept' | 'stood'>) {
  return kept.size === 0 ? rows : keepInPlace(stood, rows, kept)
}

/** The articles of the place that is shown, as far as they are known. */
export function readArticles(): readonly ArticleSummary[] {
  return shown(readAnswer(listOf(getState().place))?.rows ?? none, getState())
}

/** Shows another place, or the same one afresh. */
export async function goTo(place: Place): Promise<void> {
  setState({ ...nothingKept, place, selectedId: null })
  await refetch(listOf(place))
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

/**
 * Among those to be checked it stays until the person leaves, as one that is read does among the unread: its correction
 * ends its being there, and the list is asked again before anybody hears of that.
 */
export function selectArticle(articleId: ArticleId | null): void {
  setState({ selectedId: articleId })
  if (articleId === null || getState().place.view !== 'to-check' || rowOf(articleId) === undefined) return
  setState(({ kept }) => ({ stood: readArticles(), kept: new Set([...kept, articleId]) }))
}

/** Puts a changed article where it stood. */
export function replaceRow(changed: ArticleSummary): void {
  const replace = (rows: readonly ArticleSummary[]) =>
    rows.map((article) => (article.id === changed.id ? changed : article))
  const { place, kept } = getState()
  const leaves =
    (place.view === 'unread' && changed.readAt !== null) ||
    (place.view === 'starred' && changed.starredAt === null) ||
    (place.view === 'to-check' && changed.doubts.length === 0)
  const stood = replace(readArticles())
  if (leaves || kept.size > 0) setState({ stood, kept: leaves ? new Set([...kept, changed.id]) : kept })
  updateAnswer(listOf(place), (list) => ({ ...list, rows: replace(list.rows) }))
}

export function dropRow(articleId: ArticleId): void {
  const without = (rows: readonly ArticleSummary[]) => rows.filter((article) => article.id !== articleId)
  setState(({ kept, stood }) => ({
    kept: new Set([...kept].filter((id) => id !== articleId)),
    stood: without(stood),
  }))
  updateAnswer(listOf(getState().place), (list) => {
    const rows = without(list.rows)
    return { ...list, rows, total: (list.total ?? 0) - (list.rows.length - rows.length) }
  })
}

export function rowOf(articleId: ArticleId | null): ArticleSummary | undefined {
  return readArticles().find((article) => article.id === articleId)
}
