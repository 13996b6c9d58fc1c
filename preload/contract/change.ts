import { z } from 'zod'
import { articleId, nothing } from './common'
import { call } from './define'

/** `label` completes a sentence: "Undo: <label>". */
export const undoneChange = z.object({ label: z.string(), articleId: articleId.nullable() })
export type UndoneChange = z.infer<typeof undoneChange>

export const undoState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type UndoState = z.infer<typeof undoState>

export const changeCalls = {
  'change.state': call(nothing, undoState),
  /** Null where there is nothing left to undo. */
  'change.undo': call(nothing, undoneChange.nullable()),
  'change.redo': call(nothing, undoneChange.nullable()),
}
