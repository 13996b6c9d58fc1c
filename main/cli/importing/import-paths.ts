import { statSync } from 'node:fs'
import { filesIn } from '../../base/folder-files'
import { isAddress } from './fetched'

/** Folders are given for what is in them. */
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
