import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { LibraryError } from '../../preload/contract/errors'
import { maxOriginalBytes } from '../../preload/contract/words'
import { asLibraryError, folderThere } from '../base/errors'

const maxMegabytes = maxOriginalBytes / 1024 / 1024

export function tooLarge(): LibraryError {
  return new LibraryError(
    'too-large',
    `This is larger than ${maxMegabytes} MB, too large for one article; split it.`,
  )
}

/**
 * A person's file as it is on the disk now, read whole: 32 MB at most. Throws a LibraryError where it cannot
 * be read, is no plain file, or is too large.
 */
export async function readOriginal(path: string): Promise<{ bytes: Uint8Array; name: string }> {
  try {
    return { bytes: await readWhole(path), name: basename(path) }
  } catch (error) {
    throw asLibraryError(error, 'reading')
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  // Without O_NONBLOCK, opening a pipe without a writer waits for ever.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const about = await handle.stat()
    if (about.isDirectory()) throw folderThere('reading')
    // A pipe or device may never end.
    if (!about.isFile())
      throw new LibraryError('unreadable', 'This is not a file that can be read; choose a text file.')
    if (about.size > maxOriginalBytes) throw tooLarge()
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}
