import { readableExtensions } from '../../preload/contract/import-formats'
import { isFolderOfPage } from '../../preload/contract/words'
import type { Candidate } from './sort-files'

export type FileToRead = Candidate & { read: () => Promise<ArrayBuffer> }

/** The files in a dropped folder, and in those in it, that Dateline reads; one more than `maxFiles` at the most. */
export async function filesInFolder(
  folder: FileSystemDirectoryEntry,
  maxFiles: number,
): Promise<FileToRead[]> {
  const entries = (await entriesOf(folder)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const names = entries.map(({ name }) => name)
  const files: FileToRead[] = []
  for (const entry of entries) {
    const room = maxFiles - files.length
    if (room < 0) break
    if (isFile(entry) && isWanted(entry.name)) files.push(await fileOf(entry))
    else if (isFolder(entry) && !entry.name.startsWith('.') && !isFolderOfPage(entry.name, names)) {
      files.push(...(await filesInFolder(entry, room)))
    }
  }
  return files
}

/** A reader hands out a hundred at a time, and none when it is through. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed))
    if (some.length === 0) return all
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

const extensions = new Set(readableExtensions)

/**
 * Hidden files and files that Dateline cannot read are skipped, as they are in a folder that was chosen in the dialog.
 */
function isWanted(name: string): boolean {
  return !name.startsWith('.') && extensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
}

/**
 * A file is named with the folders that it lies in; of a long name the last 255 characters are kept, which have
 * its ending.
 */
async function fileOf(entry: FileSystemFileEntry): Promise<FileToRead> {
  const file = await new Promise<File>((found, failed) => entry.file(found, failed))
  const name = entry.fullPath.replace(/^\//, '').slice(-255)
  return { name, size: file.size, read: () => file.arrayBuffer() }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
