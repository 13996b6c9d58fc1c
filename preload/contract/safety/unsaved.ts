import { z } from 'zod'
import { actId, done, instant, noteId } from '../common'
import { call } from '../define'
import { noteBody, noteTarget } from '../note'

/** What is being written: a note, stored already or not yet, or what is said of a tag. */
export const unsavedOf = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('note'),
    target: noteTarget,
    /** Null until the library has it; with `version`, as it was when these words were begun. */
    noteId: noteId.nullable(),
    version: z.int().nullable(),
  }),
  z.object({
    kind: z.literal('tag'),
    field: z.enum(['memo', 'description']),
    name: z.string().min(1).max(200),
    /** What stood there when these words were begun. */
    before: z.string().max(20_000),
  }),
])
export type UnsavedOf = z.infer<typeof unsavedOf>

const key = z.string().min(1).max(300)

/** Words that were typed and that no library has, because something has changed under them. */
const leftOver = z.object({
  key,
  of: unsavedOf,
  body: noteBody,
  typedAt: instant,
  /** What stands there now; null where there is nothing any more that they could be written into. */
  now: z.string().nullable(),
  /** What they were written on, in words. */
  where: z.string(),
})
export type LeftOver = z.infer<typeof leftOver>

export const unsavedCalls = {
  /**
   * Keeps what is typed outside the library until that has it. Answers whether it is on the disk; waits for no library.
   * `begunAt`: when the first of these words was typed.
   */
  'unsaved.keep': call(
    z.object({ key, of: unsavedOf, body: noteBody, begunAt: instant }),
    z.object({ isKept: z.boolean() }),
  ),
  /** The library has them, or the person took them back. */
  'unsaved.drop': call(z.object({ key }), done),
  /**
   * Writes what was kept and never saved into the open library where all is as it was, and answers how many; the others are
   * left for the person. `except`: what an editor still has.
   */
  'unsaved.takeUp': call(
    z.object({ except: z.array(key).max(1_000) }),
    z.object({ restored: z.int(), left: z.array(leftOver) }),
  ),
  /** `mine`: over what stands there now. `memo`: as a memo of its own. `none`: they are not wanted. */
  'unsaved.settle': call(z.object({ key, choice: z.enum(['mine', 'memo', 'none']), actId }), done),
}
