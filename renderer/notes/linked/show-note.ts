import type { LinkedFrom } from '../../../preload/contract/note'
import { openArticlePage, openPage } from '../../navigation/navigation-store'
import { entityPages, notesPages } from '../../navigation/page-kinds'
import { showNotesPanel } from '../writing-store'
import { useWantedNote } from './wanted-note-store'

/** Shows a note where it is: beside its article, at its highlight's words, on the page of its entity, or by itself. */
export function showNote({ noteId, target, articleId, at }: LinkedFrom): void {
  useWantedNote.setState({ noteId })
  if (target.on === 'entity') {
    openPage(entityPages.pageOf({ of: { entityId: target.entityId }, section: 'notes' }))
  } else if (target.on === 'memo' || target.on === 'day') {
    openPage(notesPages.pageOf({ text: '', opened: target.on === 'day' ? { day: target.day } : { noteId } }))
  } else if (articleId !== null) {
    showNotesPanel()
    openArticlePage(articleId, at)
  }
}
