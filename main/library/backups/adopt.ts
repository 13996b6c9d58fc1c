import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LibraryError } from '../../../preload/contract/errors'
import { connectToRead } from '../database/connect'
import type { Library } from '../database/database'
import type { Blocks } from './blocks'
import { asBackupError } from './errors'
import { keepSnapshot } from './keep-snapshot'
import { writeManifest } from './manifest'
import { takeSnapshot } from './snapshot'
import { type Store, storeOf, unfinishedFolder } from './store'
import type { Turns } from './turns'

/** When a copy was made, by its name: that of an instant with "-" for what a file may not be called. */
const copyName = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-.*\.db$/

/** The copies that were made before a change of the library's format, which wait to be taken into a store; the oldest first. */
export function findCopies(
  library: Pick<Library, 'id' | 'backupsFolder'>,
): { path: string; at: string; bytes: number }[] {
  const { folder } = storeOf(library.backupsFolder, library.id)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      const at = name.replace(copyName, '$1T$2:$3:$4.$5Z')
      return at === name ? [] : [{ path, at, bytes: statSync(path).size }]
    })
}

/** Makes back-ups of such copies: a copy goes once its back-up is there. A damaged one stays where it lies. */
export async function adoptCopies(
  store: Store,
  blocks: Blocks,
  library: Library,
  options: { turns: Turns },
): Promise<void> {
  for (const { path, at } of findCopies(library)) {
    const file = join(unfinishedFolder(store), 'adopted.db')
    const db = connectToRead(path, 0)
    try {
      const snapshot = await takeSnapshot(db, file, options.turns).catch((error: unknown) => {
        const found = asBackupError(error)
        if (found instanceof LibraryError && found.code === 'library-damaged') return null
        throw error
      })
      if (snapshot === null || snapshot.library.id !== library.id) continue
      const reason = 'before-migration'
      const kept = { snapshot, folder: library.folder, options: { ...options, reason, at } as const }
      writeManifest(store.folder, await keepSnapshot(store, blocks, kept))
    } finally {
      db.close()
      rmSync(file, { force: true })
    }
    rmSync(path, { force: true })
  }
}
