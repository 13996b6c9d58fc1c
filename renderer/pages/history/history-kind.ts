import type { ArticleId } from '../../../preload/contract/common'
import type { HistoryFilter } from '../../../preload/contract/history'
import { openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

/** `day` as a date field has it, in the person's own zone; empty for any. */
export type HistorySet = { filter: Omit<HistoryFilter, 'day'> & { day: string } }

export const historyPages = pageKind<HistorySet>('history')

const everything = { noun: null, articleId: null, day: '', text: '' }

/** All that was done to the library. */
export function openHistoryPage(): void {
  openPage(historyPages.pageOf({ filter: everything }))
}

/** What was done to one article. */
export function openHistoryOf(articleId: ArticleId): void {
  openPage(historyPages.pageOf({ filter: { ...everything, articleId } }))
}
