import type { Parsed } from '../jobs/messages'
import { type Incoming, Parsing } from '../jobs/parsing'
import { tell } from './output'
import { notStarted, Pages } from './pages'
import { parserThread } from './parser-thread'

/** Reads bytes as the article in them. Throws a LibraryError where that cannot be done. */
export type Read = (incoming: Incoming) => Promise<Parsed>

/** A fault of ours, met at one file: the others are read all the same. */
const tellBug = (error: unknown): void =>
  tell(
    `something went wrong inside Dateline: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  )

/** Works with a reader of files, and ends it afterwards. */
export const withReader = async <T>(work: (read: Read) => Promise<T>): Promise<T> => {
  const pages = new Pages()
  const parsing = new Parsing({ launch: parserThread(pages), onBug: tellBug })
  const read: Read = async (incoming) => {
    try {
      return await parsing.parse(incoming)
    } catch (error) {
      throw pages.isMissing ? notStarted() : error
    }
  }
  try {
    return await work(read)
  } finally {
    parsing.stop()
    pages.close()
  }
}
