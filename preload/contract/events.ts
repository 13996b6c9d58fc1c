import { z } from 'zod'
import { commandNames } from './commands'
import { articleId } from './common'
import { feedProgress } from './feed'
import { fetchProgress } from './fetch'
import { job } from './job'
import { nouns } from './words'

export type Noun = (typeof nouns)[number]

export const events = {
  /** Something in the library has changed; the views that show it ask again. */
  'library.changed': z.object({ nouns: z.array(z.enum(nouns)), articleId: articleId.nullable() }),
  /** At most ten a second for each job; the last one always comes. */
  'job.progress': job,
  'feed.progress': feedProgress,
  'fetch.progress': fetchProgress,
  command: z.object({ name: z.enum(commandNames) }),
}
