import { stat } from 'node:fs/promises'
import type { FolderFile } from '../base/folder-files'

type Look = { size: number; changedMs: number }

async function lookAt(path: string): Promise<Look | null> {
  try {
    const { size, mtimeMs } = await stat(path)
    // A browser makes the file before it has anything to write.
    return size === 0 ? null : { size, changedMs: mtimeMs }
  } catch {
    return null
  }
}

/** Tells files that are complete from those that are still being written: two looks at them found the same. */
export class SettledFiles {
  #seen = new Map<string, Look>()

  /** Those of the files that have not changed since the last look. */
  async of(files: readonly FolderFile[]): Promise<FolderFile[]> {
    const before = this.#seen
    const now = new Map<string, Look>()
    for (const { path } of files) {
      const look = await lookAt(path)
      if (look !== null) now.set(path, look)
    }
    this.#seen = now
    return files.filter(({ path }) => {
      const [then, here] = [before.get(path), now.get(path)]
      return then !== undefined && then.size === here?.size && then.changedMs === here.changedMs
    })
  }
}
