import { currentSurface } from './surface-store'

/** Whoever can keep the words only once its field is there has no `write`: it is given them as that has the cursor. */
type Writer = { write?: (words: string) => void; leave: () => void }

type Waiting = {
  /** A real field out of sight, so that dead keys, input methods and pasting work as they will in the editor. */
  field: HTMLTextAreaElement
  listening: AbortController
  /** Null until it is known what the words are for. */
  writer: Writer | null
  isLeft: boolean
}

let waiting: Waiting | null = null

/**
 * From now on what is typed goes into a field that is on its way, instead of being taken for commands. The editor of a note
 * is on screen once its highlight is stored and drawn; nobody who types waits for that.
 */
export function beginTypingAhead(label = 'Note'): void {
  if (waiting && !waiting.writer) return
  endTypingAhead()
  waiting = { field: hiddenField(label), listening: new AbortController(), writer: null, isLeft: false }
  listen(waiting)
  waiting.field.focus({ preventScroll: true })
}

function hiddenField(label: string): HTMLTextAreaElement {
  const field = document.createElement('textarea')
  field.className = 'visually-hidden'
  field.ariaLabel = label
  field.spellcheck = false
  Object.assign(field.style, { position: 'fixed', top: '0', left: '0' })
  document.body.append(field)
  return field
}

function listen(here: Waiting): void {
  const { signal } = here.listening
  window.addEventListener('keydown', (event) => hearKey(here, event), { capture: true, signal })
  // Who points somewhere goes there; the words stay with their note.
  window.addEventListener('pointerdown', () => here.listening.abort(), { capture: true, signal })
  here.field.addEventListener('input', () => here.writer?.write?.(here.field.value))
}

function hearKey(here: Waiting, event: KeyboardEvent): void {
  if (event.isComposing || (event.target !== here.field && isField(event.target))) return
  // With AltGr, Windows says that Ctrl and Alt are down.
  const isChord = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph')
  if (isChord) return
  if (event.key === 'Escape') {
    event.preventDefault()
    leave(here)
  } else if (event.target !== here.field) {
    // A drawer that opens takes the focus. Where the focus moves while a key goes down, its letter goes along.
    here.field.focus({ preventScroll: true })
  }
  event.stopPropagation()
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, select, input, [contenteditable]')
}

function leave(here: Waiting): void {
  here.isLeft = true
  here.listening.abort()
  here.field.remove()
  currentSurface()?.scroller.focus({ preventScroll: true })
  here.writer?.leave()
}

/**
 * It is known now where the words belong: each goes there at once, so that none hangs on an editor that never comes.
 */
export function sendTypedAhead(writer: Writer): void {
  if (!waiting) return
  waiting.writer = writer
  if (waiting.field.value !== '') writer.write?.(waiting.field.value)
  if (waiting.isLeft) writer.leave()
}

/** To be called when the field has the cursor, or will not come. Answers the text that was typed until now. */
export function endTypingAhead(): string {
  const words = waiting?.field.value ?? ''
  waiting?.listening.abort()
  waiting?.field.remove()
  waiting = null
  return words
}

export function hasTypedAhead(): boolean {
  return (waiting?.field.value ?? '') !== ''
}
