import { useEffect } from 'react'
import type { ActStep } from '../../../preload/contract/change'
import { question } from '../../queries/question'
import { useAnswer } from '../../queries/use-answer'
import { type Toast, useToasts } from '../../toasts/toast-store'
import { followActs, undoOrRedoLast } from '../../toasts/undo-store'
import { useCommand } from '../../commands/command-store'
import { pressSelectAll } from './select-all'

/**
 * What the Edit menu has: undo and redo of every change of the library, enabled as the journal says, and selecting
 * all.
 */
export function useUndoCommands(): void {
  const { value, error } = useAnswer(question('change.state', {}))
  // Where no library is open, nothing can be undone.
  const { undo = null, redo = null } = error === null ? (value ?? {}) : {}
  const offered = useToasts(stepOffered)
  useEffect(followActs, [])
  useCommand('change.undo', () => void undoOrRedoLast('undo'), undo !== null || offered === 'undo')
  useCommand('change.redo', () => void undoOrRedoLast('redo'), redo !== null || offered === 'redo')
  useCommand('edit.selectAll', pressSelectAll)
}

/** A message tells of what was done before the journal is asked again: what it offers is possible by key at once, too. */
function stepOffered({ toasts }: { toasts: readonly Toast[] }): ActStep['step'] | null {
  return toasts.findLast(({ takesBack }) => takesBack !== null)?.takesBack?.step ?? null
}
