import type { ReviewRow } from '../../../preload/contract/review'
import { focusHighlight } from '../../highlights/highlight-store'
import { openArticlePage, openEntityPage, openPage } from '../../navigation/navigation-store'
import { notesPages } from '../../navigation/page-kinds'
import { showQuoteOf } from '../../quotes/quote-store'
import { changeSettings } from '../../settings/settings-store'

/** Opens the article at the passage; an entity's page for a note that is on one. */
export function openRow({ article, entity, day, ref, at }: ReviewRow): void {
  if (entity !== null) openEntityPage({ entityId: entity.entityId })
  else if (article === null && ref.kind === 'note')
    openPage(notesPages.pageOf({ text: '', opened: day === null ? { noteId: ref.id } : { day } }))
  if (article === null) return
  void changeSettings({ panelTab: ref.kind === 'quote' ? 'quotes' : 'notes' })
  if (ref.kind === 'quote' && at !== null) showQuoteOf(article.articleId, at)
  openArticlePage(article.articleId, at)
  if (ref.kind === 'highlight') focusHighlight(ref.id)
}
