import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { asLibraryError } from '../../base/errors'
import { linkOnce, moveIntoPlace, syncFolder } from '../../base/files'
import { checkEmpty, unfinishedName } from '../database/create'
import { databaseName } from '../database/database'
import { conflict, guarded } from '../database/errors'
import { lock } from '../database/lock'
import { assemble, damagedBackup, manifestOf } from './assemble'
import { DamagedInStore } from './blocks'
import { bringFiles, keptFolders } from './kept'
import type { Manifest } from './manifest'
import { blocksOf, readingStore, type Store } from './store'
import type { Turns } from './turns'

/** `missing`: originals and images that the store does not have whole; the rest is there. */
export type Restored = { number: number; missing: number; addedBytes: number }

const waitingName = `${databaseName}.restored`
const asideName = 'set-aside'

/**
 * Makes a new library of a back-up, in a folder that is empty or not there yet. It is there whole or not at all; what an
 * attempt that was cut off left is not in the way of the next.
 */
export async function restoreAsNew(
  store: Store,
  { number, folder, turns }: { number: number; folder: string; turns: Turns },
): Promise<Restored> {
  try {
    const manifest = manifestOf(store, number)
    mkdirSync(folder, { recursive: true })
    if (!isCutOff(folder)) checkEmpty(folder)
    const release = lock(folder)
    try {
      return await readingStore(store, async () => {
        const file = join(folder, unfinishedName)
        await assemble(blocksOf(store), manifest, { file, turns })
        const brought = await bringAll(store, manifest, { folder, turns })
        moveIntoPlace(file, join(folder, databaseName))
        return { number, ...brought }
      })
    } finally {
      release()
    }
  } catch (error) {
    throw asLibraryError(error, 'library')
  }
}

/** A restoring that was cut off: files without the database that comes last. */
function isCutOff(folder: string): boolean {
  const names = new Set(readdirSync(folder))
  return names.has(unfinishedName) && !names.has(databaseName) && [...names].every((name) => isOurs(name))
}

function isOurs(name: string): boolean {
  return (
    name.startsWith(unfinishedName) || name === 'library.lock' || keptFolders.some((kept) => kept === name)
  )
}

/**
 * Puts a back-up's database beside that of its library, proved, and its originals and images among those that are there:
 * nothing is replaced by it but what is damaged. `putInPlace` does the rest.
 */
export async function prepareRestore(
  store: Store,
  { number, folder, turns }: { number: number; folder: string; turns: Turns },
): Promise<Restored> {
  try {
    const manifest = manifestOf(store, number)
    return await readingStore(store, async () => {
      await assemble(blocksOf(store), manifest, { file: join(folder, waitingName), turns })
      return { number, ...(await bringAll(store, manifest, { folder, turns })) }
    })
  } catch (error) {
    throw asLibraryError(error, 'library')
  }
}

async function bringAll(
  store: Store,
  manifest: Manifest,
  { folder, turns }: { folder: string; turns: Turns },
): Promise<{ missing: number; addedBytes: number }> {
  const blocks = blocksOf(store)
  const listOf = (hash: string) => {
    try {
      return blocks.list(hash)
    } catch (error) {
      throw error instanceof DamagedInStore ? damagedBackup(manifest.number) : error
    }
  }
  const sum = { missing: 0, addedBytes: 0 }
  for (const kept of keptFolders) {
    const hashes = manifest[kept].lists.flatMap(listOf)
    const brought = await bringFiles(store, folder, { kept, hashes }, turns)
    sum.missing += brought.missing.length
    sum.addedBytes += brought.addedBytes
  }
  return sum
}

/**
 * Has the database that `prepareRestore` left take the place of the one that is there, which nobody may have open; that
 * one is kept aside, as it is. Quick: names change, no bytes. Whenever this is cut off, one of the two is in its place.
 */
export function putInPlace(folder: string, { isDamaged }: { isDamaged: boolean }): void {
  guarded(() => {
    const release = lock(folder)
    try {
      const file = join(folder, databaseName)
      const log = `${file}-wal`
      const hasLog = existsSync(log) && statSync(log).size > 0
      if (hasLog && !isDamaged) throw stillRead()
      const aside = newAside(folder, isDamaged)
      if (existsSync(file) && !linkOnce(file, join(aside, databaseName)))
        copyFileSync(file, join(aside, databaseName))
      syncFolder(aside)
      // A log that is left would be taken for the new file's.
      for (const beside of [log, `${file}-shm`])
        if (existsSync(beside)) renameSync(beside, join(aside, beside.slice(folder.length + 1)))
      moveIntoPlace(join(folder, waitingName), file)
      if (!isDamaged) clearReplaced(folder, aside)
    } finally {
      release()
    }
  })
}

function stillRead() {
  return conflict(
    'Another program still reads this library, so nothing was restored; close it there and try again.',
  )
}

function newAside(folder: string, isDamaged: boolean): string {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const aside = join(folder, asideName, `${stamp}-${isDamaged ? 'damaged' : 'replaced'}`)
  mkdirSync(aside, { recursive: true })
  syncFolder(join(folder, asideName))
  return aside
}

/** Of those that were whole, the last is kept: a back-up was made of each before it was replaced. Damaged ones are all kept. */
function clearReplaced(folder: string, last: string): void {
  for (const name of readdirSync(join(folder, asideName))) {
    const path = join(folder, asideName, name)
    if (name.endsWith('-replaced') && path !== last) rmSync(path, { recursive: true, force: true })
  }
}
