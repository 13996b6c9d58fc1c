import { useEffect, useState } from 'react'
import type { UndoState } from '../../preload/contract/change'
import { call, on } from '../bridge'
import { followActs, undoOrRedoLast } from '../toasts/undo-store'
import { useCommand } from '../commands/command-store'
import { pressSelectAll } from './select-all'

const nothing: UndoState = { undo: null, redo: null }

/**
 * What the Edit menu has: undo and redo of every change of the library, enabled as the journal says, and selecting
 * all.
 */
export function useUndoCommands(): void {
  const [{ undo, redo }, setState] = useState(nothing)
  useEffect(() => {
    let isCurrent = true
    const ask = () => {
      call('change.state', {}).then(
        (state) => isCurrent && setState(state),
        () => isCurrent && setState(nothing),
      )
    }
    ask()
    // Findings are not changes that a person made, and during analysis they are announced dozens of times a second.
    const end = on('library.changed', ({ nouns }) => {
      if (nouns.includes('change') || nouns.includes('library')) ask()
    })
    return () => {
      isCurrent = false
      end()
    }
  }, [])
  useEffect(followActs, [])
  useCommand('change.undo', () => void undoOrRedoLast('undo'), undo !== null)
  useCommand('change.redo', () => void undoOrRedoLast('redo'), redo !== null)
  useCommand('edit.selectAll', pressSelectAll)
}
