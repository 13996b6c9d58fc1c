import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupReason } from '../../../preload/contract/safety/backup-words'
import type { Library } from '../database/database'
import { adoptCopies } from './adopt'
import { checkIfDue, checkStore } from './check'
import { asBackupError } from './errors'
import { keepSnapshot } from './keep-snapshot'
import { healManifests, writeManifest } from './manifest'
import { prune } from './prune'
import { takeSnapshot } from './snapshot'
import { blocksOf, holding, storeOf, unfinishedFolder } from './store'
import type { Turns } from './turns'

export type Made = {
  number: number
  addedBytes: number
  damaged: number
  missing: number
  storeBytes: number
}

export type MakeOptions = {
  /** The folder that holds the stores of libraries. */
  parent: string
  reason: BackupReason
  /** Over this, the oldest back-ups are dropped; never the newest whole one. */
  limitBytes: number
  turns: Turns
  /** Now, for tests of clocks. */
  at?: string
}

/**
 * Makes a back-up of an open library; it is there whole, proved and on the disk once this resolves, or not at all. What
 * the store has beyond the plan and its limit goes then. Throws a LibraryError where no back-up could be made: those
 * before it are as they were.
 */
export async function makeBackup(library: Library, options: MakeOptions): Promise<Made> {
  try {
    const store = storeOf(options.parent, library.id)
    return await holding(store, async () => {
      const blocks = blocksOf(store)
      healManifests(store.folder)
      await adoptCopies(store, blocks, library, options)
      const checked = await checkIfDue(store, blocks, options)
      const file = join(unfinishedFolder(store), 'copy.db')
      const snapshot = await takeSnapshot(library.db, file, options.turns)
      const manifest = await keepSnapshot(store, blocks, { snapshot, folder: library.folder, options })
      writeManifest(store.folder, manifest)
      rmSync(file, { force: true })
      const storeBytes = prune(store, options)
      // What was damaged may have been kept anew just now.
      if (checked !== null && checked.damaged.length > 0)
        await checkStore(store, blocks, { ...options, at: checked.at })
      const { number, addedBytes, damaged, missing } = manifest
      return { number, addedBytes, damaged, missing, storeBytes }
    })
  } catch (error) {
    throw asBackupError(error)
  }
}
