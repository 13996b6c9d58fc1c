import type { ArticleId, NoteId } from '../../preload/contract/common'
import type { HistoryFilter } from '../../preload/contract/history'
import { openPage } from './navigation-store'
import { pageKind } from './page-kinds'

/** `day` as a date field has it, in the person's own zone; empty for any. */
export type HistorySet = { filter: Omit<HistoryFilter, 'day'> & { day: string } }

export const historyPages = pageKind<HistorySet>('history')

const everything = { noun: null, articleId: null, noteId: null, day: '', text: '' }

/** All that was done to the library. */
export function openHistoryPage(): void {
  openPage(historyPages.pageOf({ filter: everything }))
}

/** What was done to one article. */
export function openHistoryOf(articleId: ArticleId): void {
  openPage(historyPages.pageOf({ filter: { ...everything, articleId } }))
}

/** What became of one note. */
export function openHistoryOfNote(noteId: NoteId): void {
  openPage(historyPages.pageOf({ filter: { ...everything, noteId } }))
}
