import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { codeOf } from '../../base/errors'
import { writeAllWhole } from '../../base/files'
import { sha256 } from '../database/checksum'
import type { Listed } from './manifest'

/** Of 16, 32, 64 and 128 KB: half of it grew an hourly copy less and took twice the files. */
export const blockBytes = 32 * 1024

// Bounds what a store that somebody prepared can make of a few bytes.
const maxBytes = 1024 * 1024

export const hashShape = /^[0-9a-f]{64}$/

/** Files that are named by their SHA-256, in folders by its first two letters. */
export function shardedFile(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash)
}

/** Every name in such a folder, also of what is no file of it. */
export function* shardedNames(folder: string): Generator<string> {
  if (!existsSync(folder)) return
  for (const shard of readdirSync(folder, { withFileTypes: true })) {
    if (shard.isDirectory())
      yield* readdirSync(join(folder, shard.name)).map((name) => join(shard.name, name))
  }
}

/** A file of the store is not what its name says, or is not there. */
export class DamagedInStore extends Error {}

/** Pieces of databases and lists, each kept once by the SHA-256 of what it holds. */
export class Blocks {
  readonly #folder: string
  readonly #known = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
    for (const name of shardedNames(folder)) if (hashShape.test(name.slice(3))) this.#known.add(name.slice(3))
  }

  hashes(): string[] {
    return [...this.#known]
  }

  has(hash: string): boolean {
    return this.#known.has(hash)
  }

  get hasDamaged(): boolean {
    return hasPutAside(this.#folder)
  }

  /** Reads a block, and puts it aside where it is damaged. */
  prove(hash: string): void {
    try {
      this.get(hash)
    } catch (error) {
      if (!(error instanceof DamagedInStore)) throw error
    }
  }

  fileOf(hash: string): string {
    return shardedFile(this.#folder, hash)
  }

  /** Keeps those that are not kept yet, in one wait for the disk; answers all hashes, and what the disk got. */
  async put(pieces: readonly Uint8Array[]): Promise<{ hashes: string[]; addedBytes: number }> {
    const added = new Map<string, Uint8Array>()
    const hashes = pieces.map((piece) => {
      const hash = sha256(piece)
      if (!this.#known.has(hash) && !added.has(hash)) added.set(hash, deflateRawSync(piece))
      return hash
    })
    const files = Array.from(added, ([hash, bytes]) => ({ path: this.fileOf(hash), bytes }))
    await writeSharded(files)
    for (const hash of added.keys()) this.#known.add(hash)
    return { hashes, addedBytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) }
  }

  /** What a block holds, proved by its hash. Throws DamagedInStore, and then puts what was there aside: it is kept anew when it is next needed. */
  get(hash: string): Buffer {
    let packed: Buffer
    try {
      packed = readFileSync(this.fileOf(hash))
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
      this.#known.delete(hash)
      throw new DamagedInStore(hash)
    }
    const bytes = unpack(packed)
    if (bytes !== null && sha256(bytes) === hash) return bytes
    this.#known.delete(hash)
    putAside(this.fileOf(hash))
    throw new DamagedInStore(hash)
  }

  /** Keeps hashes in lists; `groups` that are the same as in another back-up are kept once. */
  async putLists(groups: readonly (readonly string[])[]): Promise<{ listed: Listed; addedBytes: number }> {
    const { hashes: lists, addedBytes } = await this.put(
      groups.map((group) => Buffer.from(group.join(''), 'hex')),
    )
    return { listed: { count: groups.reduce((sum, group) => sum + group.length, 0), lists }, addedBytes }
  }

  list(hash: string): string[] {
    const hex = this.get(hash).toString('hex')
    return hex.match(/.{64}/g) ?? []
  }
}

function unpack(packed: Buffer): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes })
  } catch {
    return null
  }
}

/** A damaged file must not pass for a kept one. A store that can only be read stays as it is. */
export function putAside(file: string): void {
  try {
    renameSync(file, `${file}.damaged`)
  } catch (error) {
    if (!['ENOENT', 'EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))) throw error
  }
}

/** Whether something damaged was found and put aside, and not made good since. */
export function hasPutAside(folder: string): boolean {
  for (const name of shardedNames(folder)) if (name.endsWith('.damaged')) return true
  return false
}

/** Writes files of such a folder whole. */
export async function writeSharded(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  const folders = [...new Set(files.map(({ path }) => dirname(path)))]
  const made = folders.flatMap((folder) => {
    if (existsSync(folder)) return []
    return [mkdirSync(folder, { recursive: true }) ?? folder, folder]
  })
  await writeAllWhole(files, made)
}

/** Removes every file that is not wanted, and what was put aside or cut off; answers how many bytes the others take. */
export function clearSharded(folder: string, isWanted: (hash: string) => boolean): void {
  for (const name of shardedNames(folder))
    if (!isWanted(name.slice(3))) rmSync(join(folder, name), { force: true })
}
