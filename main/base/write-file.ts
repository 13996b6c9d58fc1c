import { lstatSync } from 'node:fs'
import { asLibraryError, folderThere } from './errors'
import { writeWhole } from './files'

export function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/**
 * Writes a file that a person named: all of it or nothing, as `writeWhole` of files.ts does. What was there is replaced
 * only where `overwrite` says so; a symbolic link is replaced itself, and what it leads to is not touched. Throws a
 * LibraryError with a sentence for what a disk may answer.
 */
export function writeFile(
  path: string,
  data: string | Uint8Array,
  { overwrite }: { overwrite: boolean },
): void {
  try {
    if (isFolder(path)) throw folderThere('writing')
    writeWhole(path, typeof data === 'string' ? Buffer.from(data) : data, { overwrite })
  } catch (error) {
    throw asLibraryError(error, 'writing')
  }
}
