import { useEffect, useLayoutEffect, useRef } from 'react'
import { currentSurface } from '../text/surface-store'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import type { NoteSession } from './note-session'
import { saveNow } from './note-saving'
import { endTypingAhead } from './typing-ahead-store'
import { leaveNote, retryNote, settleConflict, typeNote } from './writing-store'
import { type SessionKey, useWriting } from './session-store'

type Props = { sessionKey: SessionKey; session: NoteSession; label: string }

/** Plain Markdown that grows with its words and is stored as one types. */
export function NoteEditor({ sessionKey, session, label }: Props) {
  const area = useTextArea(sessionKey, session.body)
  useSeenWhole(area, session)
  return (
    <div className="note-editor">
      <textarea
        ref={area}
        className="note-area"
        aria-label={label}
        dir="auto"
        rows={1}
        spellCheck={false}
        placeholder="Write in Markdown"
        value={session.body}
        onChange={(event) => typeNote(sessionKey, event.target.value)}
        onFocus={() => useWriting.setState({ editing: sessionKey })}
        onBlur={(event) => {
          // Another program came to the front: the cursor stays where it is.
          if (document.activeElement === event.currentTarget) void saveNow(sessionKey)
          else void leaveNote(sessionKey)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          event.currentTarget.blur()
          currentSurface()?.scroller.focus({ preventScroll: true })
        }}
      />
      <SavingStatus sessionKey={sessionKey} session={session} />
    </div>
  )
}

/** Takes the cursor while the note is the one being written, and grows with its words. */
function useTextArea(sessionKey: SessionKey, body: string) {
  const area = useRef<HTMLTextAreaElement>(null)
  const isEditing = useWriting(({ editing }) => editing === sessionKey)
  useEffect(() => {
    if (!isEditing || document.activeElement === area.current) return
    area.current?.focus()
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length)
    area.current?.parentElement?.scrollIntoView({ block: 'nearest' })
    endTypingAhead()
  }, [isEditing])
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = '0'
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`
  }, [body])

  // No blur comes where the tab or the article changes under the cursor.
  useEffect(() => () => void saveNow(sessionKey), [sessionKey])
  return area
}

/** Low in the panel the field would open with its foot, and what is said of saving, below the window's edge. */
function useSeenWhole(area: { current: HTMLElement | null }, { body, state }: NoteSession): void {
  useEffect(() => {
    const element = area.current
    if (element === document.activeElement) element?.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [area, body, state])
}

const statusWords = {
  clean: '',
  waiting: 'Saving…',
  saving: 'Saving…',
  saved: 'Saved',
  failed: '',
  conflict: '',
} as const

function SavingStatus({ sessionKey, session }: Omit<Props, 'label'>) {
  if (session.state === 'failed') {
    return (
      <div className="note-trouble" role="alert">
        <Icon name="warning" />
        <p>Not saved. {session.error} Your text is kept here.</p>
        <Button kind="quiet" icon="retry" onClick={() => void retryNote(sessionKey)}>
          Try again
        </Button>
      </div>
    )
  }
  if (session.state === 'conflict') return <Conflict sessionKey={sessionKey} session={session} />
  return (
    <p className="note-status" role="status" data-state={session.state}>
      {statusWords[session.state]}
    </p>
  )
}

function Conflict({ sessionKey, session }: Omit<Props, 'label'>) {
  return (
    <div className="note-trouble" role="alert">
      <Icon name="warning" />
      <p>This note was changed elsewhere in the meantime. It now reads:</p>
      <blockquote dir="auto">{session.rival?.body}</blockquote>
      <Button kind="quiet" onClick={() => settleConflict(sessionKey, 'mine')}>
        Keep mine
      </Button>
      <Button kind="quiet" onClick={() => settleConflict(sessionKey, 'theirs')}>
        Use the other version
      </Button>
    </div>
  )
}
