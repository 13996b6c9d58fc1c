import { z } from 'zod'
import { readSmallFile, writeSmallFile } from '../base/jsonl-file'

/** What this device remembers of the folder it watches. */
export type Watched = {
  folder: string
  libraryId: string
  libraryName: string
  /** Names of files that were there, or have been imported since. */
  known: ReadonlySet<string>
}

const about = z.object({ folder: z.string().min(1), libraryId: z.string(), libraryName: z.string() })
const names = z.array(z.string())

/** Null where nothing is watched. Without its names a folder would be imported whole: then it is not watched either. */
export function readWatched(file: string): Watched | null {
  const stored = readSmallFile(file)
  const folder = about.safeParse(stored.get('watched'))
  const known = names.safeParse(stored.get('known'))
  return folder.success && known.success ? { ...folder.data, known: new Set(known.data) } : null
}

export function writeWatched(file: string, watched: Watched | null): void {
  if (watched === null) {
    writeSmallFile(file, [])
    return
  }
  const { known, ...folder } = watched
  writeSmallFile(file, [
    ['watched', folder],
    ['known', [...known]],
  ])
}
