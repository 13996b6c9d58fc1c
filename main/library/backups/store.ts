// Where the back-ups of a library lie: a folder named by the library's id, in a folder that may hold those of several.
//
//   <library id>/manifests/00000001.json      what a back-up holds, and manifest-copies/ the same again
//                blocks/ab/<sha256>           a piece of a database, or a list of hashes, deflated
//                files/ab/<sha256>            an original or image, as it is
//                unfinished/                  what is being made

import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { failure } from '../database/errors'
import { tryLock } from '../database/lock'
import { syncFolder } from '../../base/files'
import { Blocks } from './blocks'
import { findManifests } from './manifest'

export type Store = { folder: string; libraryId: string }

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The store of a library in a folder of stores. Its id comes from a file that may be a stranger's. */
export function storeOf(parent: string, libraryId: string): Store {
  if (!idShape.test(libraryId)) {
    throw failure(
      'library-damaged',
      'This library has no proper id, so it cannot be backed up; make a new library and import into it.',
    )
  }
  return { folder: join(parent, libraryId), libraryId }
}

/** The stores in a folder, or the one that the folder is itself. */
export function storesIn(parent: string): Store[] {
  if (!existsSync(parent)) return []
  if (idShape.test(basename(parent)) && existsSync(join(parent, 'manifests')))
    return [{ folder: parent, libraryId: basename(parent) }]
  return readdirSync(parent)
    .filter((name) => idShape.test(name) && existsSync(join(parent, name, 'manifests')))
    .sort()
    .map((name) => storeOf(parent, name))
}

export function blocksOf({ folder }: Store): Blocks {
  return new Blocks(join(folder, 'blocks'))
}

export function filesFolder({ folder }: Store): string {
  return join(folder, 'files')
}

export function unfinishedFolder({ folder }: Store): string {
  return join(folder, 'unfinished')
}

const about = `Back-ups of a Dateline library. Dateline lists and restores them: File > Back-Ups, or in a shell
  dateline backups FOLDER
  dateline restore FOLDER --library NEW
where FOLDER is this folder. Do not change anything in it: each file is named by its SHA-256.
`

/**
 * Holds the store against everyone else who would write to it or clear it up, for as long as the work takes. What a process
 * that was killed left unfinished is gone before the work begins and after it.
 */
export async function holding<T>(store: Store, work: () => Promise<T>): Promise<T> {
  if (!existsSync(store.folder)) {
    mkdirSync(store.folder, { recursive: true })
    writeFileSync(join(store.folder, 'README.txt'), about)
    syncFolder(store.folder)
  }
  const release = tryLock(store.folder, 'store.lock')
  if (release === null) {
    throw failure(
      'conflict',
      'Another Dateline is at work on these back-ups; wait until it is done, and try again.',
    )
  }
  try {
    clearUnfinished(store)
    mkdirSync(unfinishedFolder(store))
    return await work()
  } finally {
    try {
      clearUnfinished(store)
    } finally {
      release()
    }
  }
}

/** Reads a store that nobody clears up meanwhile. One that can only be read is nobody's to clear up. */
export function readingStore<T>(store: Store, work: () => Promise<T>): Promise<T> {
  try {
    accessSync(store.folder, constants.W_OK)
  } catch {
    return work()
  }
  return holding(store, work)
}

function clearUnfinished(store: Store): void {
  rmSync(unfinishedFolder(store), { recursive: true, force: true })
}

/** The number of the next back-up. No number is given twice, also where the newest was removed. */
export function nextNumber(store: Store): number {
  return (findManifests(store.folder).at(-1)?.number ?? 0) + 1
}

/** Bytes of every file below a folder. */
export function bytesBelow(folder: string): number {
  if (!existsSync(folder)) return 0
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    bytes += entry.isDirectory() ? bytesBelow(path) : (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  }
  return bytes
}
