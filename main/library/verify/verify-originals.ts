import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { all, type Library, one } from '../database/database'
import { imageFile, imagesFolder } from '../articles/images'
import { originalFile, originalsFolder } from '../articles/originals'
import type { Check } from './report'

// One for all: a large original is never in memory as a whole.
const chunk = Buffer.alloc(1024 * 1024)

function hashFile(file: string): string {
  const hash = createHash('sha256')
  const handle = openSync(file, 'r')
  try {
    for (;;) {
      const read = readSync(handle, chunk, 0, chunk.length, null)
      if (read === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
}

const batchRows = 100

/** Files by the hash of their bytes, of which a table has a row each. */
type Kept = {
  what: 'original' | 'image'
  counted: 'originals' | 'images'
  name: string
  fileOf: (library: Library, hash: string) => string
}

/** Every file that the rows of a table speak of is there, byte for byte. */
function checkFiles({ what, counted, name, fileOf }: Kept): Check {
  return function* ({ library, checked, problem }) {
    for (let after = ''; ;) {
      const rows = all<{ sha256: string }>(
        library,
        `SELECT sha256 FROM ${what} WHERE sha256 > ? ORDER BY sha256 LIMIT ?`,
        after,
        batchRows,
      )
      for (const { sha256 } of rows) {
        checked[counted] += 1
        const file = fileOf(library, sha256)
        if (!existsSync(file)) {
          problem({ what, where: sha256, sentence: `A ${name} is missing. Restore a back-up.` })
        } else if (hashFile(file) !== sha256) {
          problem({ what, where: sha256, sentence: `A ${name} was changed on the disk. Restore a back-up.` })
        }
        yield
      }
      const last = rows.at(-1)
      if (last === undefined || rows.length < batchRows) return
      after = last.sha256
    }
  }
}

export const checkOriginals = checkFiles({
  what: 'original',
  counted: 'originals',
  name: 'captured original',
  fileOf: originalFile,
})

export const checkImages = checkFiles({
  what: 'image',
  counted: 'images',
  name: 'image',
  fileOf: imageFile,
})

function foldersIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : []
}

/** Whether an article was captured from it, or a job that was interrupted will still read it. */
function isOriginal(library: Library, name: string): boolean {
  return (
    one(library, 'SELECT 1 FROM original WHERE sha256 = ?', name) !== undefined ||
    one(library, `SELECT 1 FROM job_item WHERE sha256 = ? AND outcome = 'waiting'`, name) !== undefined
  )
}

function isImage(library: Library, name: string): boolean {
  return one(library, 'SELECT 1 FROM image WHERE sha256 = ?', name) !== undefined
}

type Folder = {
  what: 'original' | 'image'
  among: string
  folderOf: (library: Library) => string
  isKnown: (library: Library, name: string) => boolean
}

const folders: readonly Folder[] = [
  { what: 'original', among: 'originals', folderOf: originalsFolder, isKnown: isOriginal },
  { what: 'image', among: 'images', folderOf: imagesFolder, isKnown: isImage },
]

/** Files that nothing refers to: left by an import that was cut off before its rows. */
export const findOrphans: Check = function* ({ library, notice }) {
  for (const { what, among, folderOf, isKnown } of folders) {
    const folder = folderOf(library)
    for (const part of foldersIn(folder)) {
      for (const name of readdirSync(join(folder, part))) {
        if (isKnown(library, name)) continue
        const sentence = `A file among the ${among} belongs to nothing in the library; it does no harm.`
        notice({ what, where: join(part, name), sentence })
      }
      yield
    }
  }
}
