import { z } from 'zod'
import { nothing } from './common'
import { call } from './define'

/** The folder whose new files are imported by themselves. Its path is to be read; the window cannot use it. */
const watching = z.object({
  folder: z.string().nullable(),
  /** Whose library its files go to; null where none is watched. */
  libraryName: z.string().nullable(),
  /** False while that library is not the one that is open: nothing is imported then. */
  isOpen: z.boolean(),
  /** Why nothing is imported, in one sentence. */
  problem: z.string().nullable(),
})
export type Watching = z.infer<typeof watching>

export const watchCalls = {
  'watch.status': call(nothing, watching),
  /** Asks for a folder, and whether what is in it is to be imported too. Unchanged where the person closed the dialog. */
  'watch.choose': call(nothing, watching),
  'watch.stop': call(nothing, watching),
}
