import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { LibraryError } from '../../preload/contract/errors'
import { readableExtensions } from '../../preload/contract/import-formats'
import { isFolderOfPage } from '../../preload/contract/words'

/** A file in a folder, named from there with `/` on every system. */
export type FolderFile = { path: string; name: string }

const maxFiles = 20_000
// Deeper than a person nests folders; a folder that is linked into itself is not followed anyway.
const maxDepth = 20

/**
 * The files in a folder and in those below it that Dateline reads, by name. Links are not followed, hidden files and
 * the images of saved pages left out.
 */
export async function filesIn(folder: string): Promise<FolderFile[]> {
  const found: string[] = []
  await walk(folder, 0, found)
  return found.map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
}

async function walk(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await entriesOf(folder)
  const names = entries.map(({ name }) => name)
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isHidden(entry.name)) continue
    if (entry.isDirectory() && depth < maxDepth && !isFolderOfPage(entry.name, names)) {
      await walk(join(folder, entry.name), depth + 1, found)
    } else if (entry.isFile() && isReadable(entry.name)) found.push(join(folder, entry.name))
    if (found.length > maxFiles) throw tooMany()
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    throw new LibraryError(
      'unreadable',
      'The folder could not be read; check that it is there and may be opened.',
      {
        cause: error,
      },
    )
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === '__MACOSX' || name === 'node_modules'
}

const extensions = new Set(readableExtensions)

function isReadable(name: string): boolean {
  return extensions.has(extname(name).slice(1).toLowerCase())
}

function tooMany() {
  return new LibraryError(
    'too-large',
    `There are more than ${maxFiles.toLocaleString('en')} files in this folder; import the folders in it one by one.`,
  )
}
