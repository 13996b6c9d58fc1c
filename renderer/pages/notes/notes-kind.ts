import { openPage } from '../../navigation/navigation-store'
import { notesPages } from '../../navigation/page-kinds'
import { openNote } from '../../notes/opened-note-store'
import { beginTypingAhead } from '../../text/typing-ahead-store'
import { writeMemo, writeNoteOn } from '../../notes/writing-store'
import { notesOf } from '../../notes/note-store'
import { refetch } from '../../queries/query-cache'
import { newActId } from '../../toasts/undo-store'

/** Memos and the journal, those made last first. */
export function openNotesPage(): void {
  openPage(notesPages.pageOf({ text: '', opened: null }))
}

/** Begins a memo. It is stored once it has words. */
export function newMemo(): void {
  const draft = `new memo ${newActId()}`
  openNotesPage()
  openNote({ on: 'memo', draft, noteId: null })
  writeMemo(draft)
}

/** Opens the entry of the day that it is here, with the cursor in it. It is made once it has words. */
export async function writeToday(): Promise<void> {
  const day = localDay(new Date())
  openPage(notesPages.pageOf({ text: '', opened: { day } }))
  openNote({ on: 'day', day })
  // Whether there is an entry is not known yet; what is typed meanwhile is for it.
  beginTypingAhead()
  await refetch(notesOf({ day }))
  writeNoteOn({ on: 'day', day })
}

function localDay(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')
}
