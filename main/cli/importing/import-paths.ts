import { statSync } from 'node:fs'
import { filesIn } from '../../base/folder-files'
import { isAddress } from './fetched'

/**
 * Paths, addresses and `-` in the order in which they were given, with the files of a folder in its place.
 */
export async function withoutFolders(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    if (path === '-' || isAddress(path) || !isFolder(path)) files.push(path)
    else files.push(...(await filesIn(path)).map((file) => file.path))
  }
  return files
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
