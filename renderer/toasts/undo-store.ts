import { v7 as uuid } from 'uuid'
import type { ActId } from '../../preload/contract/common'
import type { ActStep } from '../../preload/contract/change'
import { call, on } from '../bridge'
import { dismissToast, showError, showToast, useToasts } from './toast-store'

/** What an action is called from the start, so that its message can take back this one and no other. */
export function newActId(): ActId {
  // A UUIDv7 is what the contract's brand stands for.
  return uuid() as ActId
}

/** Shows what a person did, with a button that undoes it. */
export function showUndoToast(text: string, act: ActId): number {
  return showUndoable(text, { act, step: 'undo' })
}

const labels = { undo: 'Undo', redo: 'Redo' } as const

/** Shows what was done. Its button undoes or redoes precisely that act; the toast goes once that is no longer possible. */
function showUndoable(text: string, step: ActStep): number {
  return showToast({
    text,
    takesBack: step,
    action: { label: labels[step.step], run: () => void undoOrRedo(step) },
  })
}

/** Runs an act and says what it did, if anything is to be said; answers whether it was done, and shows the error where not. */
export async function runUndoable(
  ask: (actId: ActId) => Promise<unknown>,
  said: string | null,
): Promise<boolean> {
  const actId = newActId()
  try {
    await ask(actId)
  } catch (error) {
    showError(error)
    return false
  }
  if (said !== null) showUndoToast(said, actId)
  return true
}

async function undoOrRedo({ step, act }: { step: ActStep['step']; act?: ActId }): Promise<void> {
  const isUndo = step === 'undo'
  try {
    const change = await call(`change.${step}`, act === undefined ? {} : { act })
    if (change === null) {
      showToast({ text: isUndo ? 'Nothing to undo.' : 'Nothing to redo.' })
      return
    }
    const { label, actId, isCancelled = false } = change
    if (isCancelled) {
      showToast({ text: `Stopped: ${step} ${label}. The next ${step} does the rest.` })
      return
    }
    showUndoable(`${isUndo ? 'Undone' : 'Redone'}: ${label}.`, {
      act: actId,
      step: isUndo ? 'redo' : 'undo',
    })
  } catch (error) {
    showError(error)
  }
}

/** Undoes the last act, or redoes the act undone last, and shows which it was. */
export function undoOrRedoLast(step: ActStep['step']): Promise<void> {
  return undoOrRedo({ step })
}

/** Takes back precisely this act. */
export function undoNamed(act: ActId): Promise<void> {
  return undoOrRedo({ step: 'undo', act })
}

/** Dismisses a toast once the library says that its act can no longer be undone. */
export function followActs(): () => void {
  return on('library.changed', ({ nouns }) => {
    if (nouns.includes('change') || nouns.includes('library')) void dismissStaleOffers()
  })
}

async function dismissStaleOffers(): Promise<void> {
  const offers = useToasts.getState().toasts.filter((toast) => toast.takesBack !== null)
  const acts = offers.map(({ takesBack }) => takesBack).filter((step) => step !== null)
  if (acts.length === 0) return
  // Where no library is open any more, none of its acts can be taken back.
  const { can = [] } = await call('change.state', { acts }).catch(() => ({ can: [] }))
  offers.forEach(({ id }, at) => {
    if (can[at] !== true) dismissToast(id)
  })
}
