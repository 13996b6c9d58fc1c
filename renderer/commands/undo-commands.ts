import { useEffect, useState } from 'react'
import type { UndoState } from '../../preload/contract/change'
import { call, on } from '../bridge'
import { showError, showToast } from '../toasts/toast-store'
import { useCommand } from './command-store'

const nothing: UndoState = { undo: null, redo: null }

async function step(direction: 'undo' | 'redo'): Promise<void> {
  const isUndo = direction === 'undo'
  try {
    const change = await call(`change.${direction}`, {})
    if (change === null) {
      showToast({ text: isUndo ? 'There is nothing left to undo.' : 'There is nothing left to redo.' })
      return
    }
    const back = isUndo ? 'redo' : 'undo'
    showToast({
      text: `${isUndo ? 'Undone' : 'Done again'}: ${change.label}.`,
      action: { label: isUndo ? 'Redo' : 'Undo', run: () => void step(back) },
    })
  } catch (error) {
    showError(error)
  }
}

/** Undo and redo of every change of the library. Enabled as the journal says. */
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
    // Findings are no changes of a person's: while texts are being read, they are told of dozens of times a second.
    const end = on('library.changed', ({ nouns }) => {
      if (nouns.includes('change') || nouns.includes('library')) ask()
    })
    return () => {
      isCurrent = false
      end()
    }
  }, [])
  useCommand('change.undo', () => void step('undo'), undo !== null)
  useCommand('change.redo', () => void step('redo'), redo !== null)
}
