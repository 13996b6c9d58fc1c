import Database from 'better-sqlite3'
import { join } from 'node:path'
import { failure } from './errors'
import { isBusy } from './waiting/until-free'

export const lockName = 'library.lock'

const inUse = 'This library is open in another window or program; close it there and try again.'

export function lock(folder: string): () => void {
  const release = tryLock(folder)
  if (release === null) throw failure('library-locked', inUse)
  return release
}

/**
 * Holds the library, or whatever a lock of that name is for, against other writers; answers the release, or null where another holds it.
 * The operating system keeps the lock, through SQLite, so that a killed process leaves none behind.
 */
export function tryLock(folder: string, name = lockName): (() => void) | null {
  const holder = new Database(join(folder, name), { timeout: 0 })
  try {
    // No journal beside it: the file stays empty, only its lock counts.
    holder.pragma('journal_mode = MEMORY')
    holder.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    holder.close()
    if (isBusy(error)) return null
    throw error
  }
  return () => {
    holder.close()
  }
}

/** For a process that writes for the one which holds the lock: without that one it must not. */
export function checkParentHolds(folder: string): void {
  const release = tryLock(folder)
  if (release === null) return
  release()
  throw failure('library-closed', 'The library was closed meanwhile; open it again.')
}
