// Originals and images: each is in the store once, whatever back-ups need it. They are copied, never linked: damage in
// the library must not reach the store.

import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { moveIntoPlace, unfinishedBeside } from '../../base/files'
import { hashOfFile, keptFile } from '../articles/kept-files'
import { sha256 } from '../database/checksum'
import { hashShape, putAside, shardedFile, shardedNames, writeSharded } from './blocks'
import { filesFolder, type Store } from './store'
import { type Turns, turn } from './turns'

/** The folders of a library in which they lie. */
export const keptFolders = ['originals', 'images'] as const

type Place = { folder: string; of: (hash: string) => string }

function inStore(store: Store): Place {
  const folder = filesFolder(store)
  return { folder, of: (hash) => shardedFile(folder, hash) }
}

function inLibrary(folder: string, kept: (typeof keptFolders)[number]): Place {
  return { folder: join(folder, kept), of: (hash) => keptFile({ folder }, { folder: kept }, hash) }
}

type Copied = { addedBytes: number; missing: string[] }

/** Copies into the store what it has not; `missing` are in neither place as they should be. */
export function keepFiles(
  store: Store,
  folder: string,
  wanted: { kept: (typeof keptFolders)[number]; hashes: readonly string[] },
  turns: Turns,
): Promise<Copied> {
  return copyMissing(inLibrary(folder, wanted.kept), inStore(store), wanted.hashes, {
    ...turns,
    step: 'keeping',
  })
}

/**
 * Copies into the library what it has not, or has damaged, which is kept aside; nothing of it is removed.
 */
export async function bringFiles(
  store: Store,
  folder: string,
  wanted: { kept: (typeof keptFolders)[number]; hashes: readonly string[] },
  turns: Turns,
): Promise<Copied> {
  const to = inLibrary(folder, wanted.kept)
  for (const hash of wanted.hashes) {
    if (existsSync(to.of(hash)) && (await hashOfFile(to.of(hash))) !== hash) putAside(to.of(hash))
  }
  return copyMissing(inStore(store), to, wanted.hashes, { ...turns, step: 'restoring' })
}

// What is held in memory at once: a group of small files is one wait for the disk.
const groupBytes = 8 * 1024 * 1024
const groupFiles = 64

async function copyMissing(
  from: Place,
  to: Place,
  hashes: readonly string[],
  turns: Turns & { step: 'keeping' | 'restoring' },
): Promise<Copied> {
  const there = new Set(Array.from(shardedNames(to.folder), (name) => name.slice(3)))
  const result: Copied = { addedBytes: 0, missing: [] }
  let group: { path: string; bytes: Uint8Array }[] = []
  let held = 0
  const write = async (done: number) => {
    await writeSharded(group)
    result.addedBytes += held
    group = []
    held = 0
    turns.onProgress({ step: turns.step, done, total: hashes.length })
    await turn(turns)
  }
  for (const [at, hash] of hashes.entries()) {
    if (there.has(hash)) continue
    const size = sizeOf(from.of(hash))
    if (size > groupBytes) {
      if (await copyLarge(from.of(hash), to.of(hash), hash)) result.addedBytes += size
      else result.missing.push(hash)
    } else {
      const bytes = size < 0 ? null : readFileSync(from.of(hash))
      if (bytes === null || sha256(bytes) !== hash) result.missing.push(hash)
      else {
        group.push({ path: to.of(hash), bytes })
        held += bytes.length
      }
    }
    if (held >= groupBytes || group.length >= groupFiles) await write(at + 1)
  }
  await write(hashes.length)
  return result
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? -1
}

async function copyLarge(from: string, to: string, hash: string): Promise<boolean> {
  mkdirSync(dirname(to), { recursive: true })
  const unfinished = unfinishedBeside(to)
  try {
    await copyFile(from, unfinished)
    if ((await hashOfFile(unfinished)) !== hash) return false
    moveIntoPlace(unfinished, to)
    return true
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Whether an original or image in the store is what its name says; one that is not is put aside. */
export async function isKeptWhole(store: Store, hash: string): Promise<boolean> {
  const file = inStore(store).of(hash)
  if (!existsSync(file)) return false
  if ((await hashOfFile(file)) === hash) return true
  putAside(file)
  return false
}

/** By their first letters: a new one changes one list of its neighbours, and no other. */
export function grouped(hashes: readonly string[]): string[][] {
  // About 200 in each, so that a list stays small beside a block.
  const letters = hashes.length > 3_000 ? 2 : hashes.length > 200 ? 1 : 0
  const groups = new Map<string, string[]>()
  for (const hash of hashes) {
    if (!hashShape.test(hash)) continue
    const key = hash.slice(0, letters)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [hash])
    else group.push(hash)
  }
  return [...groups.values()]
}
