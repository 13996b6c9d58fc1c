import { useEffect } from 'react'
import { question } from '../../queries/question'
import { useAnswer } from '../../queries/use-answer'
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
  useEffect(followActs, [])
  useCommand('change.undo', () => void undoOrRedoLast('undo'), undo !== null)
  useCommand('change.redo', () => void undoOrRedoLast('redo'), redo !== null)
  useCommand('edit.selectAll', pressSelectAll)
}
