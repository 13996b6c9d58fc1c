import { create } from 'zustand'
import { LibraryError } from '../../preload/contract/errors'
import type { ActStep } from '../../preload/contract/change'
import { call } from '../bridge'

type ToastTone = 'plain' | 'error'
type ToastAction = { label: string; run: () => void }
export type Toast = {
  id: number
  text: string
  tone: ToastTone
  action: ToastAction | null
  /** The act that its action undoes or redoes, where it is about one. */
  takesBack: ActStep | null
  /** When it came, in milliseconds since 1970. */
  at: number
  /** It was read aloud where it stood before, and is not read again where it stands now. */
  isSaid: boolean
}

// What went wrong asks for something and waits its turn, up to three; the oldest go first.
const maxErrors = 3

export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }))

let lastId = 0

/** Answers the toast's id, by which it is dismissed when something newer is to be said of the same. */
export function showToast({
  text,
  tone = 'plain',
  action,
  takesBack,
}: {
  text: string
  tone?: ToastTone
  action?: ToastAction
  takesBack?: ActStep
}): number {
  lastId += 1
  const toast: Toast = {
    id: lastId,
    text,
    tone,
    action: action ?? null,
    takesBack: takesBack ?? null,
    at: Date.now(),
    isSaid: false,
  }
  useToasts.setState(({ toasts }) => ({ toasts: withToast(toasts, toast) }))
  return lastId
}

/** What was done makes room for what is done next: it is taken back by Undo and from the history, too. Errors stay. */
function withToast(toasts: readonly Toast[], toast: Toast): Toast[] {
  const errors = toasts.filter(({ tone, text }) => tone === 'error' && text !== toast.text)
  if (toast.tone === 'error') {
    const done = toasts.filter(({ tone }) => tone === 'plain')
    return [...done, ...[...errors, toast].slice(-maxErrors)]
  }
  return [...errors, toast]
}

// An error may be why a dialog closes: in less than this nobody has heard it.
const heardMs = 1_000

/** Messages that move into a dialog, or back out of it, are drawn anew there: that is no news to who heard them. */
export function markAsSaid(now = Date.now()): void {
  const isHeard = ({ isSaid, tone, at }: Toast) => isSaid || tone === 'plain' || now - at >= heardMs
  useToasts.setState(({ toasts }) => ({
    toasts: toasts.map((toast) => ({ ...toast, isSaid: isHeard(toast) })),
  }))
}

/** What to tell a person about anything that was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.message !== '') return error.message
  return 'Something went wrong inside Dateline. Try again; if it happens again, restart Dateline.'
}

/** Where Dateline is set to stay offline, the message offers to go online. */
export function showError(error: unknown) {
  const action = wayOn(error)
  showToast({ text: sentenceOf(error), tone: 'error', ...(action === null ? {} : { action }) })
}

/** What is offered beside the sentence of an error. */
function wayOn(error: unknown): ToastAction | null {
  if (!(error instanceof LibraryError)) return null
  if (error.code === 'offline') return { label: 'Go online', run: goOnline }
  return error.code === 'library-damaged' ? atDamage : null
}

function goOnline(): void {
  call('settings.set', { offline: false }).catch(showError)
}

let atDamage: ToastAction | null = null

/** What is offered wherever something in the library is said to be damaged. */
export function offerAtDamage(action: ToastAction): void {
  atDamage = action
}

/** Says that a part of the window is missing, which can be drawn again. */
export function tellFailure(text: string) {
  return ({ retry }: { retry: () => void }): void => {
    showToast({ text, tone: 'error', action: { label: 'Try again', run: retry } })
  }
}

export function forgetToasts(): void {
  useToasts.setState({ toasts: [] })
}

export function dismissToast(id: number) {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
