import { useEffect } from 'react'
import { showToast } from '../toasts/toast-store'
import { lazyDialog } from '../ui/lazy'
import { hasUnsaved, saveAll, unsavedKeys } from './note-saving'
import { followAnswer } from '../queries/query-cache'
import { useOpenArticle } from '../text/open-article-store'
import type { NoteHome } from './note-session'
import { notesOf, useNotedEntity } from './note-store'
import { homeOfOpened, useOpenedNote } from './opened-note-store'
import { keepSessions } from './unsaved/keep-sessions'
import { useKept } from './unsaved/keeping-store'
import { takeUp, useLeftOver } from './unsaved/left-over-store'
import { followStoredNotes } from './writing-store'

const LeftOverDialog = lazyDialog(async () => (await import('./unsaved/left-over-dialog')).LeftOverDialog)

// The window waits for its notes, but a library that cannot take them must not keep it open for ever.
let hasWarned = false

/** No word is lost where the window closes or the library changes under an editor. */
export function KeepNotes() {
  const articleId = useOpenArticle((state) => state.articleId)
  const entityId = useNotedEntity((state) => state.entityId)
  useEffect(() => followNotes(articleId && { articleId }), [articleId])
  useEffect(() => followNotes(entityId && { entityId }), [entityId])
  const opened = useOpenedNote((state) => state.opened)
  useEffect(() => followNotes(homeOfOpened(opened)), [opened])
  useEffect(() => {
    const save = () => void saveAll()
    window.addEventListener('beforeunload', beforeLeaving)
    window.addEventListener('pagehide', save)
    document.addEventListener('visibilitychange', save)
    return () => {
      window.removeEventListener('beforeunload', beforeLeaving)
      window.removeEventListener('pagehide', save)
      document.removeEventListener('visibilitychange', save)
    }
  }, [])
  useUnsaved()
  const isLeftOver = useLeftOver(({ isShown }) => isShown)
  return isLeftOver && <LeftOverDialog />
}

/** What is typed is kept from the first key on; what an earlier start left is taken up once the screen stands. */
function useUnsaved(): void {
  useEffect(keepSessions, [])
  useEffect(() => {
    const soon = requestIdleCallback(() => void takeUp())
    return () => cancelIdleCallback(soon)
  }, [])
}

/** Sessions without words of their own follow the notes as the library has them. */
function followNotes(home: NoteHome | null): () => void {
  return followAnswer(home && notesOf(home), (notes) => home && followStoredNotes(home, notes))
}

function isAllKept(): boolean {
  const { keys } = useKept.getState()
  return unsavedKeys().every((key) => keys.has(key))
}

function beforeLeaving(event: BeforeUnloadEvent): void {
  if (!hasUnsaved() || hasWarned) return
  event.preventDefault()
  void saveAll().then(() => {
    if (!hasUnsaved()) return window.close()
    hasWarned = true
    showToast({
      text: isAllKept()
        ? 'A note is not saved yet. It is kept, and put back when this library is opened again; close again to close.'
        : 'A note could not be saved. Copy its text, or close again to discard it.',
      tone: 'error',
    })
  })
}
