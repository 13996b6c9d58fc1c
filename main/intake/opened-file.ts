import type { Entry, Opened } from '../importing/services/entries'
import { enterOriginal, keepBytes, keepFile } from '../library/articles/originals'
import { type Library, transaction } from '../library/database/database'
import { now } from '../library/database/ids'
import type { Incoming, ParserClient } from '../parsing/parser-client'
import { LongEntries, openLongExport } from './long-export'

/** One of the articles in a file, by its number; undefined where there is none of that number. */
export type EntryAt = (at: number) => Promise<Entry | undefined>

/** A file that holds many articles. */
export type OpenedFile = Pick<Opened, 'service' | 'left'> & {
  names: string[]
  entryAt: EntryAt
  /** Keeps the whole file among the originals: what has no place in any article is not lost. Answers its SHA-256. */
  keep: (library: Library) => Promise<string>
}

export function openedWhole({ bytes, name }: Incoming, { entries, ...about }: Opened): OpenedFile {
  return {
    ...about,
    names: entries.map((entry) => entry.name),
    entryAt: (at) => Promise.resolve(entries[at]),
    keep: (library) => {
      const sha256 = keepBytes(library, bytes)
      enter(library, { sha256, size: bytes.length, name })
      return Promise.resolve(sha256)
    },
  }
}

/** The same of a long export, of which only a piece is held at any time; null where a file is none. */
export async function openedLong(
  parser: Pick<ParserClient, 'look'>,
  { path, name }: { path: string; name: string },
): Promise<OpenedFile | null> {
  const long = await openLongExport(parser, path)
  if (long === null) return null
  const { sha256, size, ...about } = long
  const entries = new LongEntries(parser, path)
  return {
    ...about,
    entryAt: (at) => entries.entry(at),
    keep: async (library) => {
      await keepFile(library, path, sha256)
      enter(library, { sha256, size, name })
      return sha256
    },
  }
}

function enter(library: Library, original: { sha256: string; size: number; name: string | null }): void {
  transaction(library, () => enterOriginal(library, { ...original, capturedAt: now() }))
}
