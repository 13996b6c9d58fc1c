import type { ReviewPassage, ListedRow } from '../../../preload/contract/review'
import { call } from '../../bridge'
import { focusHighlight } from '../../highlights/highlight-store'
import { openArticlePage, openEntityPage, openPage } from '../../navigation/navigation-store'
import { notesPages } from '../../navigation/page-kinds'
import { showQuoteOf } from '../../quotes/quote-store'
import { changeSettings } from '../../settings/settings-store'
import { openRevision } from '../../text/revision-store'
import { showError } from '../../toasts/toast-store'

/** Opens the article at the passage; an entity's page for a note that is on one. */
export function openRow({ article, entity, day, ref, at }: ListedRow): void {
  if (entity !== null) openEntityPage({ entityId: entity.entityId })
  else if (article === null && ref.kind === 'note')
    openPage(notesPages.pageOf({ text: '', opened: day === null ? { noteId: ref.id } : { day } }))
  if (article === null) return
  void changeSettings({ panelTab: ref.kind === 'quote' ? 'quotes' : 'notes' })
  if (ref.kind === 'quote' && at !== null) showQuoteOf(article.articleId, at)
  openArticlePage(article.articleId, at)
  if (ref.kind === 'highlight') focusHighlight(ref.id)
}

/** Whether its words are those of a text that the article had before, in which they were marked or decided on. */
export function isOfFormerText({ state }: ListedRow): boolean {
  return state !== null && state !== 'exact'
}

/** Opens the text in which the words of a row were marked, at them. */
export async function openMarked(row: ListedRow): Promise<void> {
  try {
    const passage = isOfFormerText(row) ? await call('review.passage', { ref: row.ref }) : null
    if (passage === null) openRow(row)
    else openMarkedText(passage)
  } catch (error) {
    showError(error)
  }
}

export function openMarkedText({ row: { article }, revisionId, start, words }: ReviewPassage): void {
  if (article !== null && revisionId !== null && start !== null)
    openRevision(article.articleId, revisionId, { start, end: start + words.length })
}
