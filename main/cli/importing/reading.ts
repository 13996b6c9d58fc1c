import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Opened } from '../../importing/services/entries'
import { openedLong, type OpenedFile } from '../../intake/opened-file'
import type { Parsed } from '../../parsing/messages'
import { type Incoming, holdsMany, isOpened, ParserClient } from '../../parsing/parser-client'
import { tell } from '../output'
import { notStarted, Pages } from './pages'
import { launchParserBeside } from './parser-beside'

/** Reads bytes as the article in them, or takes an export apart. Throws a LibraryError where that cannot be done. */
export type Read = (incoming: Incoming) => Promise<Parsed | Opened>

/** Opens a long export at a path, of which no more than a piece is held; null for anything else. */
export type OpenLong = (file: string) => Promise<OpenedFile | null>

/** Works with a reader of files, and ends it afterwards. */
export async function withReader<T>(work: (read: Read, openLong: OpenLong) => Promise<T>): Promise<T> {
  const pages = new Pages()
  const parser = new ParserClient({ launch: launchParserBeside(pages), onBug: tellBug })
  const read: Read = async (incoming) => {
    try {
      return await parser.open(incoming)
    } catch (error) {
      throw pages.isMissing ? notStarted() : error
    }
  }
  const openLong: OpenLong = async (file) => {
    // Standard input and addresses are read whole.
    if (!existsSync(file)) return null
    return openedLong(parser, { path: file, name: basename(file) })
  }
  try {
    return await work(read, openLong)
  } finally {
    parser.stop()
    pages.close()
  }
}

/** A fault of ours, met at one file: the others are read all the same. */
function tellBug(error: unknown): void {
  tell(
    `something went wrong inside Dateline: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  )
}

/** One article. Throws a LibraryError where the file holds many. */
export function oneArticle(read: Parsed | Opened): Parsed {
  if (isOpened(read)) throw holdsMany()
  return read
}
