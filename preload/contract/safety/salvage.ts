import { z } from 'zod'
import { nothing } from '../common'
import { call } from '../define'
import { libraryStatus } from '../library-status'

const toldRow = z.object({ table: z.string(), id: z.string(), why: z.string(), words: z.string() })
const count = z.int().min(0)

/** What came back out of a damaged library and what not; of long lists the first, all of them stand in the file. */
const salvaged = z.object({
  library: z.string(),
  tables: z.array(z.object({ name: z.string(), read: count, rebuilt: count, madeUp: count, lost: count })),
  lost: z.array(toldRow),
  leftOut: z.array(toldRow),
  changed: z.array(toldRow),
  /** How many there are of all of these, and of texts and files that are lost. */
  counts: z.object({
    lost: count,
    leftOut: count,
    changed: count,
    texts: count,
    files: count,
    problems: count,
  }),
})
export type Salvaged = z.infer<typeof salvaged>

export const salvageProgress = z.object({ step: z.string(), done: count, total: count.nullable() })
export type SalvageProgress = z.infer<typeof salvageProgress>

export const salvageCalls = {
  /** Of the library that could not be opened; asks for a new folder. Null where there is none, or the person closed the dialog. */
  'library.salvage': call(nothing, salvaged.nullable()),
  'library.cancelSalvage': call(nothing, nothing),
  /** Opens the library that was last made so; without one, nothing changes. */
  'library.openSalvaged': call(nothing, libraryStatus),
}
