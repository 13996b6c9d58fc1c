import { readFileSync, statSync } from 'node:fs'
import { maxOriginalBytes } from '../../preload/contract/words'
import { filesIn } from '../folder-files'
import type { Incoming } from '../jobs/parsing'
import { readOriginal, tooLarge } from '../jobs/read-original'

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const fromStandardInput = (): Incoming => {
  const bytes = readFileSync(0)
  if (bytes.length > maxOriginalBytes) throw tooLarge()
  return { bytes, name: null }
}

/** A file, or what comes in by `-`. */
export const fromPath = (file: string): Incoming | Promise<Incoming> =>
  file === '-' ? fromStandardInput() : readOriginal(file)

/** Folders are given for what is in them. */
export const withoutFolders = async (paths: readonly string[]): Promise<string[]> => {
  const files: string[] = []
  for (const path of paths) {
    if (path === '-' || !isFolder(path)) files.push(path)
    else files.push(...(await filesIn(path)).map((file) => file.path))
  }
  return files
}
