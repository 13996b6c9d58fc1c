import { z } from 'zod'
import { instant } from '../../../preload/contract/common'
import { noteBody } from '../../../preload/contract/note'
import { unsavedOf } from '../../../preload/contract/safety/unsaved'

/** Words that were typed and that their library does not have yet. */
export const unsaved = z.object({
  libraryId: z.string(),
  key: z.string(),
  of: unsavedOf,
  body: noteBody,
  begunAt: instant,
  typedAt: instant,
})
export type Unsaved = z.infer<typeof unsaved>
