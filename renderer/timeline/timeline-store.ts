import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import type { DatedLine } from '../../preload/contract/date'
import { call } from '../bridge'
import { announce } from '../text/announce-store'
import { showSpan, useOpenArticle } from '../text/open-article-store'
import { sentenceOf } from '../toasts/toast-store'
import { edtfWords } from '../ui/wording/edtf-words'

type TimelineState = {
  articleId: ArticleId | null
  /** Null until the library has answered. */
  lines: readonly DatedLine[] | null
  error: string | null
  /** The date whose words are painted, by where they begin. */
  chosen: number | null
}

const none: TimelineState = { articleId: null, lines: null, error: null, chosen: null }

export const useTimeline = create<TimelineState>(() => none)

const { setState, getState } = useTimeline

/** Asks the library for the dates of the article on screen. */
export async function reloadTimeline(): Promise<void> {
  const { articleId } = useOpenArticle.getState()
  if (articleId === null) {
    setState(none)
    return
  }
  if (getState().articleId !== articleId) setState({ ...none, articleId })
  try {
    const lines = await call('date.byArticle', { articleId })
    if (getState().articleId !== articleId) return
    setState(({ chosen }) => ({
      lines,
      error: null,
      chosen: lines.some(({ date }) => date.start === chosen) ? chosen : null,
    }))
  } catch (error) {
    if (getState().articleId === articleId) setState({ error: sentenceOf(error) })
  }
}

export function clearDateSelection(): void {
  setState({ chosen: null })
}

/** Paints a date's words and brings them on screen. */
export function chooseDate({ date }: DatedLine): void {
  setState({ chosen: date.start })
  showSpan(date)
  announce(`${date.words}: ${edtfWords(date.value)}`)
}

/** Chosen again, it lets go. */
export function toggleDate(line: DatedLine): void {
  if (getState().chosen === line.date.start) clearDateSelection()
  else chooseDate(line)
}
