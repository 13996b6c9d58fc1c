import { LibraryError } from '../../preload/contract/errors'
import { isLongExport, LongEntries } from '../intake/long-export'
import { type EntryAt, openedLong, type OpenedFile } from '../intake/opened-file'
import { readOriginal } from '../intake/read-original'
import type { Library } from '../library/database/database'
import type { WaitingItem } from '../library/jobs/jobs'
import { originalFile, readBytes } from '../library/articles/originals'
import { type Incoming, isOpened, type ParserClient } from '../parsing/parser-client'

const unread = 'Dateline was closed before this was read; import it again.'
const changed = 'The file is not what it was when its import began; import it again.'

/** The file that was opened last: opening it again for each of its articles would take for ever. */
export type LastOpened = { of: string | null; entryAt: EntryAt }

export const nothingOpened: LastOpened = { of: null, entryAt: () => Promise.resolve(undefined) }

type Context = { library: Library; parser: ParserClient; lastOpened: LastOpened }

function fileOf({ path, sha256 }: WaitingItem): string {
  return sha256 ?? path ?? ''
}

function pathOf(library: Library, { path, sha256 }: WaitingItem): string {
  if (sha256 !== null) return originalFile(library, sha256)
  if (path === null) throw new LibraryError('unreadable', unread)
  return path
}

/** An item that is a long export; null for any other. */
export async function longExportOf(
  { library, parser }: Context,
  item: WaitingItem,
): Promise<OpenedFile | null> {
  return item.entry === null ? openedLong(parser, { path: pathOf(library, item), name: item.name }) : null
}

/** An item's bytes: a file, or one of the articles in it, for which the file is opened again after a restart. */
export async function bytesOf(context: Context, item: WaitingItem): Promise<Incoming> {
  if (item.entry === null) return wholeFile(context.library, item)
  const of = fileOf(item)
  if (context.lastOpened.of !== of) {
    Object.assign(context.lastOpened, { of, entryAt: await openAgain(context, item) })
  }
  const entry = await context.lastOpened.entryAt(item.entry)
  if (entry?.name !== item.name) throw new LibraryError('unreadable', changed)
  return { bytes: entry.bytes, name: entry.name }
}

async function openAgain({ library, parser }: Context, item: WaitingItem): Promise<EntryAt> {
  const path = pathOf(library, item)
  if (await isLongExport(parser, path)) {
    const entries = new LongEntries(parser, path)
    return (at) => entries.entry(at)
  }
  const opened = await parser.open(await wholeFile(library, { ...item, name: '' }))
  if (!isOpened(opened)) throw new LibraryError('unreadable', changed)
  return (at) => Promise.resolve(opened.entries[at])
}

async function wholeFile(library: Library, { path, sha256, name }: WaitingItem): Promise<Incoming> {
  if (sha256 !== null) return { bytes: readBytes(library, sha256), name }
  if (path === null) throw new LibraryError('unreadable', unread)
  return readOriginal(path)
}
