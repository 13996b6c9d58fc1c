import { notesPages } from '../../navigation/page-kinds'
import { lazyComponent } from '../../ui/lazy'
import { entry } from '../page-entry'
import { openNotesPage } from './notes-kind'

export const notesEntry = entry({
  kind: notesPages,
  component: lazyComponent(async () => (await import('./notes-page')).NotesPage),
  inLibrary: { label: 'Notes', icon: 'note', command: 'page.notes', open: openNotesPage },
})
