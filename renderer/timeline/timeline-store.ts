import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import type { DatedLine } from '../../preload/contract/date'
import type { Question } from '../queries/query'
import { followAnswer } from '../queries/query-cache'
import { question } from '../queries/question'
import { useAnswer } from '../queries/use-answer'
import { announce } from '../text/announce-store'
import { onOtherArticle, showSpan, useOpenArticle } from '../text/open-article-store'
import { edtfWords } from '../ui/wording/edtf-words'

type TimelineState = {
  /** The date whose words are painted, by where they begin. */
  chosen: number | null
}

const none: TimelineState = { chosen: null }

export const useTimeline = create<TimelineState>(() => none)

const { setState, getState } = useTimeline

onOtherArticle(() => setState(none))

/** The dates of the article on screen. */
export function useDates() {
  return useAnswer(datesOf(useOpenArticle((state) => state.articleId)))
}

function datesOf(articleId: ArticleId | null): Question<DatedLine[]> | null {
  return articleId === null ? null : question('date.byArticle', { articleId })
}

/** Follows the dates of the article on screen: none that is gone stays chosen. */
export function followDates(articleId: ArticleId | null): () => void {
  return followAnswer(datesOf(articleId), (lines) => {
    if (!lines.some(({ date }) => date.start === getState().chosen)) clearDateSelection()
  })
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
