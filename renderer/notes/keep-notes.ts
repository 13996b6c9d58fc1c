import { useEffect } from 'react'
import { showToast } from '../toasts/toast-store'
import { hasUnsaved, saveAll } from './note-saving'
import { useEntityNotes, useNotes } from './note-store'
import { followStoredNotes } from './writing-store'

// The window waits for its notes, but a library that cannot take them must not keep it open for ever.
let hasWarned = false

/** No word is lost where the window closes or the library changes under an editor. */
export function KeepNotes(): null {
  useEffect(() => {
    const save = () => void saveAll()
    const endFollowing = [
      useNotes.subscribe(({ articleId, notes, isLoaded }) => {
        if (isLoaded && articleId !== null) followStoredNotes({ articleId }, notes)
      }),
      useEntityNotes.subscribe(({ entityId, notes, isLoaded }) => {
        if (isLoaded && entityId !== null) followStoredNotes({ entityId }, notes)
      }),
    ]
    window.addEventListener('beforeunload', beforeLeaving)
    window.addEventListener('pagehide', save)
    document.addEventListener('visibilitychange', save)
    return () => {
      endFollowing.forEach((end) => end())
      window.removeEventListener('beforeunload', beforeLeaving)
      window.removeEventListener('pagehide', save)
      document.removeEventListener('visibilitychange', save)
    }
  }, [])
  return null
}

function beforeLeaving(event: BeforeUnloadEvent): void {
  if (!hasUnsaved() || hasWarned) return
  event.preventDefault()
  void saveAll().then(() => {
    if (!hasUnsaved()) return window.close()
    hasWarned = true
    showToast({
      text: 'A note could not be saved. Copy its text, or close again to discard it.',
      tone: 'error',
    })
  })
}
