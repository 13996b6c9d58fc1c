import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { currentSurface } from '../text/surface-store'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { LinkList, optionId } from './linking/link-list'
import { useLinking } from './linking/use-linking'
import { takesImages } from './note-images'
import type { NoteSession } from './note-session'
import { isToRetry, saveNow } from './note-saving'
import { useKept } from './unsaved/keeping-store'
import { notSavedWords } from './unsaved/why-not-saved'
import { endTypingAhead } from '../text/typing-ahead-store'
import { leaveNote, retryNote, settleConflict, typeNote } from './writing-store'
import { type SessionKey, useWriting } from './session-store'

type Props = { sessionKey: SessionKey; session: NoteSession; label: string }

/** Plain Markdown that grows with its words and is stored as one types. */
export function NoteEditor({ sessionKey, session, label }: Props) {
  const area = useTextArea(sessionKey, session.body)
  useSeenWhole(area, session)
  return (
    <div className="note-editor">
      <NoteArea {...{ area, sessionKey, session, label }} />
      <SavingStatus sessionKey={sessionKey} session={session} />
    </div>
  )
}

type AreaProps = Props & { area: RefObject<HTMLTextAreaElement | null> }

/** The field, with what a link that is typed in it can lead to. */
function NoteArea({ area, sessionKey, session, label }: AreaProps) {
  const linking = useLinking(area)
  const { open, list, listId, at, isOld } = linking
  return (
    <>
      <textarea
        ref={area}
        className="note-area"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={open === null ? undefined : listId}
        aria-activedescendant={list.length === 0 ? undefined : optionId(listId, at)}
        dir="auto"
        rows={1}
        spellCheck={false}
        placeholder="Write in Markdown; [[ links"
        value={session.body}
        onChange={({ target }) => {
          typeNote(sessionKey, target.value)
          linking.follow(target, true)
        }}
        onSelect={({ currentTarget }) => linking.follow(currentTarget, false)}
        onFocus={() => useWriting.setState({ editing: sessionKey })}
        onBlur={({ currentTarget }) => {
          linking.close()
          left(sessionKey, currentTarget)
        }}
        onKeyDown={(event) => pressed(event, linking.press)}
        {...takesImages}
      />
      {open !== null && (
        <LinkList
          {...{ area, open, list, isOld, at }}
          id={listId}
          onTake={(suggestion) => linking.take(open, suggestion)}
        />
      )}
    </>
  )
}

/** Where another program came to the front the cursor stays where it is. */
function left(sessionKey: SessionKey, area: HTMLTextAreaElement): void {
  if (document.activeElement === area) void saveNow(sessionKey)
  else void leaveNote(sessionKey)
}

/** Esc leaves the note, unless the list of links was meant. */
function pressed(event: KeyboardEvent<HTMLTextAreaElement>, isForLinks: (event: KeyboardEvent) => boolean) {
  const isTaken = isForLinks(event)
  if (isTaken) event.preventDefault()
  if (!isTaken && event.key !== 'Escape') return
  event.stopPropagation()
  if (isTaken) return
  event.currentTarget.blur()
  currentSurface()?.scroller.focus({ preventScroll: true })
}

/** Takes the cursor while the note is the one being written, and grows with its words. */
function useTextArea(sessionKey: SessionKey, body: string) {
  const area = useRef<HTMLTextAreaElement>(null)
  const isEditing = useWriting(({ editing }) => editing === sessionKey)
  useEffect(() => {
    // Between the drawing of the field and this, Esc may have left the note.
    const isLeft = useWriting.getState().editing !== sessionKey
    if (!isEditing || isLeft || document.activeElement === area.current) return
    area.current?.focus()
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length)
    area.current?.parentElement?.scrollIntoView({ block: 'nearest' })
    endTypingAhead()
  }, [isEditing, sessionKey])
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
  const isKept = useKept(({ keys }) => keys.has(sessionKey))
  if (session.state === 'failed') {
    return (
      <div className="note-trouble" role="alert">
        <Icon name="warning" />
        <p>
          {isToRetry(session)
            ? notSavedWords(session.code, isKept)
            : `Not saved. ${session.error ?? ''} Your text is kept here.`}
        </p>
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
