import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { asLibraryError, folderThere } from './errors'
import { linkOnce, syncFolder, unfinishedBeside } from './files'
import { isFolder } from './write-file'

// In characters: each write is a call of its own to the disk.
const atOnce = 256 * 1024

type Chunks = AsyncIterable<Uint8Array> | Iterable<string>

/** Joins small parts, so that the disk is not asked for every line. */
export const chunksOf = function* (parts: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const part of parts) {
    chunk += part
    if (chunk.length < atOnce) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

/**
 * As `writeFile` for what is too much to be written in one go: others get their turn in between. The file is
 * there whole or not at all, and an existing one is only replaced with `overwrite`. Throws a LibraryError;
 * what was begun is removed.
 */
export async function writeChunks(
  path: string,
  chunks: Chunks,
  { overwrite }: { overwrite: boolean },
): Promise<void> {
  const unfinished = unfinishedBeside(path)
  try {
    if (isFolder(path)) throw folderThere('writing')
    try {
      await fill(unfinished, chunks)
      if (overwrite) await rename(unfinished, path)
      else if (!linkOnce(unfinished, path)) await fill(path, createReadStream(unfinished))
    } finally {
      await rm(unfinished, { force: true })
    }
    syncFolder(dirname(path))
  } catch (error) {
    throw asLibraryError(error, 'writing')
  }
}

/**
 * Writes a new file and waits until the disk has it. Throws where there is a file of that name; leaves nothing behind
 * where it fails later.
 */
async function fill(path: string, chunks: Chunks): Promise<void> {
  const file = await open(path, 'wx')
  try {
    try {
      for await (const chunk of chunks) await file.writeFile(chunk)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** The same for parts of any length. */
export function writeParts(
  path: string,
  parts: Iterable<string>,
  options: { overwrite: boolean },
): Promise<void> {
  return writeChunks(path, chunksOf(parts), options)
}
