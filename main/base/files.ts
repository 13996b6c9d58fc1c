import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

const syncAt = (path: string, flags: string): void => {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A new name is on disk only once its folder is. Windows has no such call and needs none. */
export const syncFolder = (folder: string): void => {
  if (process.platform !== 'win32') syncAt(folder, 'r')
}

/** Puts a finished file in its place: its bytes first, then its name. */
export const moveIntoPlace = (from: string, to: string): void => {
  // Windows flushes only what was opened for writing.
  syncAt(from, 'r+')
  renameSync(from, to)
  syncFolder(dirname(to))
}

/** The whole file or none: a reader never sees half of it, nor does the next start after a power cut. */
export const writeWhole = (path: string, bytes: Uint8Array): void => {
  const unfinished = `${path}.${process.pid}.tmp`
  try {
    const handle = openSync(unfinished, 'w')
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
    } finally {
      closeSync(handle)
    }
    moveIntoPlace(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
