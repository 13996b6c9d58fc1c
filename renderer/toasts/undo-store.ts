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

const labels = { undo: 'Undo', redo: 'Redo' } as const

/** Says what was done; its button takes back precisely that. It goes once that cannot be. */
function showUndoable(text: string, step: ActStep): number {
  return showToast({
    text,
    takesBack: step,
    action: { label: labels[step.step], run: () => void take(step) },
  })
}

/** Says what a person did, with the way back. */
export const tellDone = (text: string, act: ActId): number => showUndoable(text, { act, step: 'undo' })

async function take({ step, act }: { step: ActStep['step']; act?: ActId }): Promise<void> {
  const isUndo = step === 'undo'
  try {
    const change = await call(`change.${step}`, act === undefined ? {} : { act })
    if (change === null) {
      showToast({ text: isUndo ? 'There is nothing left to undo.' : 'There is nothing left to redo.' })
      return
    }
    const { label, actId } = change
    showUndoable(`${isUndo ? 'Undone' : 'Done again'}: ${label}.`, {
      act: actId,
      step: isUndo ? 'redo' : 'undo',
    })
  } catch (error) {
    showError(error)
  }
}

/** Takes back what was done last, or does again what was undone last, and says which. */
export const takeLast = (step: ActStep['step']): Promise<void> => take({ step })

async function dropClosed(): Promise<void> {
  const offers = useToasts.getState().toasts.filter((toast) => toast.takesBack !== null)
  const acts = offers.map(({ takesBack }) => takesBack).filter((step) => step !== null)
  if (acts.length === 0) return
  // Where no library is open any more, none of its acts can be taken back.
  const { can = [] } = await call('change.state', { acts }).catch(() => ({ can: [] }))
  offers.forEach(({ id }, at) => {
    if (can[at] !== true) dismissToast(id)
  })
}

/** A message goes once the library says that what it offers cannot be done. */
export function followActs(): () => void {
  return on('library.changed', ({ nouns }) => {
    if (nouns.includes('change') || nouns.includes('library')) void dropClosed()
  })
}
