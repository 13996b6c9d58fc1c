import { randomUUID } from 'node:crypto'
import { closeSync, fsync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { codeOf } from './errors'

/** A new name is on disk only once its folder is. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncAt(folder, 'r')
}

/** Whether a folder is another one, or lies anywhere in it. */
export function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner)
  return way === '' || (way.split(sep)[0] !== '..' && !/^(?:[a-z]:|[\\/])/i.test(way))
}

// What is written here is whole or not there at all, also after a power cut: the bytes go to a file of another name,
// wait for the disk, and only then get their name. Errors are the system's own; who writes for a person says them in
// words (write-file.ts), and so does the library (both by errors.ts).

function syncAt(path: string, flags: string): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts a finished file in its place: its bytes first, then its name. */
export function moveIntoPlace(from: string, to: string): void {
  // Windows flushes only what was opened for writing.
  syncAt(from, 'r+')
  renameSync(from, to)
  syncFolder(dirname(to))
}

/** A name in the same folder for a file that is not whole yet; nothing else has it. */
export function unfinishedBeside(path: string): string {
  return join(dirname(path), `.dateline-${randomUUID()}.tmp`)
}

/** What disks without hard links answer: FAT, and some on the network. */
const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK', 'EXDEV'])

/**
 * Gives a finished file its name, unless something has it: a link, unlike a rename, never replaces anything. Answers
 * false where the disk knows no links: the file is then to be written anew under its name.
 */
export function linkOnce(unfinished: string, path: string): boolean {
  try {
    linkSync(unfinished, path)
    return true
  } catch (error) {
    if (!noLinks.has(codeOf(error))) throw error
    return false
  }
}

/**
 * Writes all of a file or nothing. With `overwrite`, a file or link of that name is replaced, and only once the new one
 * is on disk; without it, one that is there makes this fail with EEXIST.
 */
export function writeWhole(path: string, bytes: Uint8Array, { overwrite }: { overwrite: boolean }): void {
  const unfinished = unfinishedBeside(path)
  try {
    writeNew(unfinished, bytes)
    if (overwrite) renameSync(unfinished, path)
    else if (!linkOnce(unfinished, path)) writeNew(path, bytes)
  } finally {
    rmSync(unfinished, { force: true })
  }
  syncFolder(dirname(path))
}

/**
 * As `writeWhole` for many, whatever has their names: one that ends early leaves whole files and nothing else. The disk
 * is asked for all of them at once, which it answers with one flush: 0.5 ms a file of a group of 64, and 6 ms for each
 * by itself. `made` are folders that are new, whose names are to be there too.
 */
export async function writeAllWhole(
  files: readonly { path: string; bytes: Uint8Array }[],
  made: readonly string[] = [],
): Promise<void> {
  for (let at = 0; at < files.length; at += atOnce) await writeSome(files.slice(at, at + atOnce))
  if (process.platform === 'win32') return
  const folders = [...new Set([...files.map(({ path }) => dirname(path)), ...made.map(dirname)])]
  for (let at = 0; at < folders.length; at += atOnce) {
    await withHandles(folders.slice(at, at + atOnce), 'r', () => undefined)
  }
}

// Some systems let a program have no more than 256 files open.
const atOnce = 64
const flushed = promisify(fsync)

async function writeSome(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  const begun = files.map((file) => ({ ...file, unfinished: unfinishedBeside(file.path) }))
  let named = 0
  try {
    await withHandles(
      begun.map(({ unfinished }) => unfinished),
      'wx',
      (handle, at) => writeBytes(handle, begun[at]?.bytes ?? new Uint8Array()),
    )
    for (const { unfinished, path } of begun) {
      renameSync(unfinished, path)
      named += 1
    }
  } finally {
    for (const { unfinished } of begun.slice(named)) rmSync(unfinished, { force: true })
  }
}

/** Opens all, works on each, waits until the disk has them all, and closes them. */
async function withHandles(
  paths: readonly string[],
  flags: string,
  work: (handle: number, at: number) => void,
): Promise<void> {
  const handles: number[] = []
  try {
    paths.forEach((path, at) => {
      const handle = openSync(path, flags)
      handles.push(handle)
      work(handle, at)
    })
    // A handle is only closed once nothing waits for it: its number may be another file's by then.
    const answers = await Promise.allSettled(handles.map((handle) => flushed(handle)))
    for (const answer of answers) if (answer.status === 'rejected') throw answer.reason
  } finally {
    for (const handle of handles) closeSync(handle)
  }
}

function writeBytes(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
}

/** Writes a file that must not be there yet, nor be a link to anywhere; leaves nothing behind where that fails. */
function writeNew(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'wx')
  try {
    try {
      writeBytes(handle, bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}
