import type { OneAtATime } from '../base/one-at-a-time'
import type { Library } from '../library/database/database'
import type { ParserClient } from '../parsing/parser-client'
import type { LastOpened } from './entry-bytes'
import type { FromWorker } from './messages'

/** Ten reports a second are as many as a person can see. */
export const reportEveryMs = 100

/** What the library worker hands to each piece of its work. */
export type WorkerContext = {
  library: Library
  parser: ParserClient
  post: (message: FromWorker) => void
  /** What writes for long is not mingled with anything else that is written here, and what comes first goes first. */
  alone: OneAtATime
  /** The file with many articles in it that was opened last, so that the next of them is not looked for anew. */
  lastOpened: LastOpened
}
