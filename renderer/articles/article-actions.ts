import { useEffect } from 'react'
import type { ArticleSummary } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { beginning, inQuotationMarks } from '../../preload/contract/graphemes'
import type { Input } from '../../preload/contract/index'
import { act } from '../queries/act'
import { focusPane, isFocusIn } from '../navigation/pane-focus'
import { currentVisit, openArticlePage } from '../navigation/navigation-store'
import { closeArticle, followArticle, useOpenArticle, withholdArticle } from '../text/open-article-store'
import { showError, showToast } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'
import { indexOf, knownRows, rowAt, rowCount } from '../queries/sparse-rows'
import {
  dropRow,
  goTo,
  moveTo,
  readList,
  readOutline,
  replaceRow,
  rowOf,
  rowThere,
  selectArticle,
  useArticles,
} from './article-store'
import { chooseNone } from './choice-store'
import { partAt, stepFrom } from './outline'

type Marks = Omit<Input<'article.mark'>, 'articleId'>

let opening: ReturnType<typeof setTimeout> | undefined

// While an arrow key is held down only the selection runs along; the article opens where it stops.
const restMs = 120

/** Marks an article read that the person opened. */
export function markOpened(articleId: ArticleId): void {
  const row = rowOf(articleId)
  if (row !== undefined && row.readAt === null && row.deletedAt === null)
    void mark(articleId, { read: true, byOpening: true })
}

async function mark(articleId: ArticleId, marks: Marks): Promise<ArticleSummary | null> {
  try {
    const changed = await act('article.mark', { articleId, ...marks })
    replaceRow(changed)
    return changed
  } catch (error) {
    showError(error)
    return null
  }
}

/** Another page was opened in the meantime: the article that the selection ran on to is not. */
export function stopOpening(): void {
  clearTimeout(opening)
}

type Showing = { isRunning?: boolean; span?: Parameters<typeof openArticlePage>[1] }

/** Selects an article and shows its page: the reader opens it and it is marked read. */
export function showArticle(articleId: ArticleId, { isRunning = false, span = null }: Showing = {}): void {
  selectArticle(articleId)
  clearTimeout(opening)
  if (isRunning) opening = setTimeout(() => openArticlePage(articleId), restMs)
  else openArticlePage(articleId, span)
}

/** Opens the library where it was left, unless that ended the window the last time, or the person has been quicker. */
export async function showLastArticle(): Promise<void> {
  try {
    const { articleId, title, hasFailed } = await act('article.last', {})
    const isUntouched = useArticles.getState().selectedId === null && currentVisit() === null
    if (articleId === null || !isUntouched) return
    if (hasFailed) withholdArticle({ articleId, title: title ?? 'Untitled' })
    else showArticle(articleId)
  } catch (error) {
    showError(error)
  }
}

/**
 * Moves the selection by `step` rows; answers whether there was one to move to. What is under a closed heading is passed over; the
 * heading itself too, unless `stopsAtClosed`.
 */
export function stepBy(step: number, { isRunning = false, stopsAtClosed = false } = {}): boolean {
  const { current } = useArticles.getState()
  const parts = readOutline()
  if (rowCount(readList()) === 0) return false
  const isArticle = !stopsAtClosed
  const isFirst = current === null && step < Infinity
  const isFirstSeen = isFirst && (stopsAtClosed || parts[0]?.isClosed !== true)
  const index = isFirstSeen ? 0 : stepFrom(parts, { index: current ?? 0, by: isFirst ? 1 : step, isArticle })
  if (index === current) return false
  if (partAt(parts, index)?.isClosed === true) {
    chooseNone()
    moveTo(index)
  } else void showRow(index, isRunning)
  return true
}

/** The row may be far from those that are known. */
async function showRow(index: number, isRunning: boolean): Promise<void> {
  chooseNone()
  moveTo(index)
  const row = rowAt(readList(), index) ?? (await rowThere(index))
  // Who has gone on meanwhile is somewhere else.
  if (row !== undefined && useArticles.getState().current === index) showArticle(row.id, { isRunning })
}

/** The next one unread of those that are known: the ones that come next are, and so are those before. */
export function showNextUnread(): boolean {
  const { current } = useArticles.getState()
  const list = readList()
  const at = current ?? -1
  const parts = readOutline()
  const unread = knownRows(list)
    .filter(({ readAt }) => readAt === null)
    .map(({ id }) => indexOf(list, id) ?? -1)
    .filter((index) => partAt(parts, index)?.isClosed === false)
    .sort((one, other) => one - other)
  const next = rowAt(list, unread.find((index) => index > at) ?? unread.find((index) => index < at) ?? -1)
  if (next === undefined) showToast({ text: 'No more unread articles here.' })
  else showArticle(next.id)
  return next !== undefined
}

/**
 * An article that was taken away while it was open, as by undoing its import, goes from the reader too. One that was
 * corrected is to be checked no more.
 */
export function useFollowedArticle(): void {
  const articleId = useOpenArticle((state) => state.articleId)
  useEffect(() => {
    return followArticle(articleId, (article, before) => {
      // A correction that ended its doubts comes by another way than a mark.
      if (before !== null && before.doubts.length > article.doubts.length) replaceRow(article)
      const isTaken = article.deletedAt !== null && before?.deletedAt === null
      if (!isTaken || useArticles.getState().place.view === 'deleted') return
      dropRow(article.id)
      selectArticle(null)
      closeArticle()
    })
  }, [articleId])
}

export function toggleRead(article: ArticleSummary) {
  return mark(article.id, { read: article.readAt === null })
}

export function toggleStar(article: ArticleSummary) {
  return mark(article.id, { starred: article.starredAt === null })
}

/** What an article's doubts say was looked at by a person; or was not. */
export async function setChecked(article: ArticleSummary, checked: boolean): Promise<void> {
  const actId = newActId()
  const changed = await mark(article.id, { checked, actId })
  if (changed !== null)
    showUndoToast(`Marked ${quoted(article)} as ${checked ? 'checked' : 'not checked'}.`, actId)
}

export async function toggleArchive(article: ArticleSummary): Promise<void> {
  const archived = article.archivedAt === null
  const actId = newActId()
  const changed = await mark(article.id, { archived, actId })
  if (changed === null) return
  leaveRow(article.id)
  showUndoToast(archived ? `Archived ${quoted(article)}.` : `Unarchived ${quoted(article)}.`, actId)
}

function leaveRow(articleId: ArticleId) {
  const { selectedId } = useArticles.getState()
  const index = indexOf(readList(), articleId)
  dropRow(articleId)
  if (selectedId === articleId) showNextTo(index)
}

/** After the article that was open left the list from there: the one that stands there now, else the one before. */
export function showNextTo(index: number | null): void {
  const list = readList()
  const next = index === null ? undefined : (rowAt(list, index) ?? rowAt(list, index - 1))
  // Another page than the article's is shown: it stays.
  if (next === undefined || currentVisit()?.page.on !== 'article') {
    selectArticle(null)
    closeArticle()
  } else showArticle(next.id)
}

// A toast says which one, not all of a long headline.
const shownTitle = 60

function quoted({ title }: ArticleSummary): string {
  return inQuotationMarks(beginning(title, shownTitle))
}

export async function removeArticle(article: ArticleSummary): Promise<void> {
  const actId = newActId()
  try {
    await act('article.remove', { articleId: article.id, actId })
  } catch (error) {
    showError(error)
    return
  }
  leaveRow(article.id)
  showUndoToast(`Deleted ${quoted(article)}.`, actId)
}

export async function restoreArticle(article: ArticleSummary): Promise<void> {
  try {
    await act('article.restore', { articleId: article.id })
    // The button that was pressed is gone with the article.
    const isInReader = isFocusIn('reader')
    if (useArticles.getState().place.view === 'deleted') leaveRow(article.id)
    showToast({ text: `Restored ${quoted(article)}.` })
    if (isInReader) focusPane(rowCount(readList()) > 0 ? 'list' : 'collections')
  } catch (error) {
    showError(error)
  }
}

/**
 * Shows an article wherever the person is, at some of its words if a span is given: in the list where it is in it, else in all
 * articles; or where the list stands, if that is known to have it.
 */
export async function revealArticle(
  articleId: ArticleId,
  { span = null, isListed = false }: Pick<Showing, 'span'> & { isListed?: boolean } = {},
): Promise<void> {
  if (!isListed && rowOf(articleId) === undefined) await goTo({ view: 'all', sourceId: null })
  showArticle(articleId, { span })
}

export async function openOriginal(url: string): Promise<void> {
  try {
    await act('link.open', { url })
  } catch (error) {
    showError(error)
  }
}
