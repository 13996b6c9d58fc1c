import { statSync } from 'node:fs'
import { LibraryError } from '../../preload/contract/errors'

/** Whether this leads to a folder, by a link too: what is written is then put into it. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Where a file could not be written because there is one: which option replaces it. Any other error as it is. */
export function withForce(error: unknown, file: string): unknown {
  const isTaken = error instanceof LibraryError && error.code === 'conflict' && !isFolder(file)
  if (!isTaken) return error
  return new LibraryError('conflict', `${file} is there already; choose another name, or say --force.`)
}
