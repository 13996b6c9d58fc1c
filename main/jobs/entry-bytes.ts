import { LibraryError } from '../../preload/contract/errors'
import type { Entry, Opened } from '../importing/services/entries'
import { type Library, transaction } from '../library/database/database'
import { now } from '../library/database/ids'
import type { WaitingItem } from '../library/jobs/jobs'
import { enterOriginal, keepBytes, readBytes } from '../library/articles/originals'
import { type Incoming, type ParserClient, isOpened } from '../parsing/parser-client'
import { readOriginal } from '../intake/read-original'

const unread = 'Dateline was closed before this was read; import it again.'
const changed = 'The file is not what it was when its import began; import it again.'

/** The articles of the file that was opened last: opening it again for each of them would take for ever. */
export type LastOpened = { of: string | null; entries: readonly Entry[] }

type Context = { library: Library; parser: ParserClient; lastOpened: LastOpened }

/** Keeps the whole of an opened file among the originals: what has no place in any article is not lost with it. */
export function keepWhole(library: Library, { bytes, name }: Incoming): void {
  const sha256 = keepBytes(library, bytes)
  transaction(library, () => enterOriginal(library, { sha256, size: bytes.length, name, capturedAt: now() }))
}

export function keepOpened(context: Context, item: WaitingItem, { entries }: Opened): void {
  Object.assign(context.lastOpened, { of: fileOf(item), entries })
}

function fileOf({ path, sha256 }: WaitingItem): string {
  return sha256 ?? path ?? ''
}

/** An item's bytes: a file, or one of the articles in it, for which the file is opened again after a restart. */
export async function bytesOf(context: Context, item: WaitingItem): Promise<Incoming> {
  if (item.entry === null) return wholeFile(context.library, item)
  if (context.lastOpened.of !== fileOf(item)) {
    const opened = await context.parser.open(await wholeFile(context.library, { ...item, name: '' }))
    if (!isOpened(opened)) throw new LibraryError('unreadable', changed)
    keepOpened(context, item, opened)
  }
  const entry = context.lastOpened.entries[item.entry]
  if (entry?.name !== item.name) throw new LibraryError('unreadable', changed)
  return { bytes: entry.bytes, name: entry.name }
}

async function wholeFile(library: Library, { path, sha256, name }: WaitingItem): Promise<Incoming> {
  if (sha256 !== null) return { bytes: readBytes(library, sha256), name }
  if (path === null) throw new LibraryError('unreadable', unread)
  return readOriginal(path)
}
