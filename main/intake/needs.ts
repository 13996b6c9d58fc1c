import type { Send } from '../base/send'
import type { Library } from '../library/database/database'
import type { ParserClient } from '../parsing/parser-client'

/** What the program hands to intake and feeds in main, which do not know the program. */
export type IntakeNeeds = {
  /** Throws where no library is open. */
  library: () => Library
  parser: ParserClient
  send: Send
  /** Told that there are texts to be read. */
  queue: { analyze: () => void }
}
