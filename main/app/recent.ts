import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { RecentLibrary } from '../../preload/contract/library'
import { databaseName } from '../library/database/database'
import { readSmallFile, writeSmallFile } from '../base/jsonl-file'

const entry = z.object({ name: z.string(), folder: z.string() })
type Entry = z.infer<typeof entry>

const kept = 10

/** The libraries opened on this device, the last one first. */
export type Recent = {
  entries: () => readonly Entry[]
  /** Looks at each folder, which may be on a disk that is slow or gone. */
  list: () => Promise<RecentLibrary[]>
  remember: (library: Entry) => void
}

export function openRecent(file: string): Recent {
  let entries = read(file)
  return {
    entries: () => entries,
    list: () =>
      Promise.all(entries.map(async (one) => ({ ...one, isMissing: !(await isThere(one.folder)) }))),
    remember: ({ name, folder }) => {
      const [first] = entries
      if (first?.folder === folder && first.name === name) return
      entries = [{ name, folder }, ...entries.filter((one) => one.folder !== folder)].slice(0, kept)
      writeSmallFile(
        file,
        entries.map((library, index) => [String(index), library] as const),
      )
    },
  }
}

function read(file: string): Entry[] {
  return [...readSmallFile(file).values()].flatMap((value) => {
    const parsed = entry.safeParse(value)
    return parsed.success ? [parsed.data] : []
  })
}

function isThere(folder: string): Promise<boolean> {
  return access(join(folder, databaseName)).then(
    () => true,
    () => false,
  )
}
