import { z } from 'zod'
import { commandNames } from './commands'
import { actId, articleId } from './common'
import { feedProgress } from './feed'
import { fetchProgress } from './fetch'
import { job } from './job'
import { salvageProgress } from './safety/salvage'
import { nouns } from './words'

export type Noun = (typeof nouns)[number]

export const events = {
  /** Something in the library has changed; the views that show it ask again. */
  'library.changed': z.object({ nouns: z.array(z.enum(nouns)), articleId: articleId.nullable() }),
  /** Something on the disk is not what was written: a row, or the library's file itself. Told once for each. */
  'library.damaged': z.object({ noun: z.enum(['library', 'highlight', 'note', 'other']), id: z.string() }),
  /** At most ten a second, while a damaged library is salvaged. */
  'salvage.progress': salvageProgress,
  /** At most ten a second for each job; the last one always comes. */
  'job.progress': job,
  'feed.progress': feedProgress,
  'fetch.progress': fetchProgress,
  /** What is done, or undone, with many rows and takes more than a moment: at most ten a second; the last one always comes. */
  'act.progress': z.object({
    actId,
    /** Completes "Doing: …". */
    label: z.string(),
    /** In steps of its own; `total` may be more than are done in the end. */
    done: z.int(),
    total: z.int(),
    isDone: z.boolean(),
  }),
  /** Another start of Dateline asked for a library that could not be opened; the one that was open stays so. */
  'library.refused': z.object({ folder: z.string(), sentence: z.string() }),
  /** An address of Dateline's own came from outside the window, or from a note, and waits for `link.take`. */
  'link.came': z.object({}),
  command: z.object({ name: z.enum(commandNames) }),
}
