import { z } from 'zod'
import { actId, articleId } from './common'
import { call } from './define'
import { historyCalls } from './history'

/** `label` completes a sentence: "Undo: <label>". */
const undoneChange = z.object({
  label: z.string(),
  articleId: articleId.nullable(),
  actId,
  /** It was cancelled before all of it was done: the next undo, or redo, does the rest. */
  isCancelled: z.boolean().optional(),
})
export type UndoneChange = z.infer<typeof undoneChange>

/** An act, and what would be done with it. */
const actStep = z.object({ act: actId, step: z.enum(['undo', 'redo']) })
export type ActStep = z.infer<typeof actStep>

const undoState = z.object({
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** Of the acts that were asked about, in their order: whether that can be done now. */
  can: z.array(z.boolean()).optional(),
})
export type UndoState = z.infer<typeof undoState>

// Strict: an act that is not named well must not become the last one.
const nothingMore = z.strictObject({})
const lastOrNamed = z.union([nothingMore, z.object({ act: actId })])

export const changeCalls = {
  ...historyCalls,
  'change.state': call(z.union([nothingMore, z.object({ acts: z.array(actStep).max(10) })]), undoState),
  /**
   * The last act that stands, or precisely the one that is named; null where there is nothing left to undo. Throws
   * `conflict` where it cannot be taken back: the last act is then stepped over.
   */
  'change.undo': call(lastOrNamed, undoneChange.nullable()),
  'change.redo': call(lastOrNamed, undoneChange.nullable()),
}
