import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Blocks, clearSharded, DamagedInStore, shardedFile } from './blocks'
import { lastCheck } from './check'
import { findManifests, type Manifest, removeManifest } from './manifest'
import { keptByPlan } from './plan'
import { blocksOf, bytesBelow, filesFolder, type Store } from './store'

/** What the back-ups that stand need, by how many lists name it; a list by how many back-ups. */
class Needs {
  readonly #blocks: Blocks
  readonly #lists = new Map<string, { backups: number; blocks: string[]; files: string[] }>()
  readonly #ofBlocks = new Map<string, number>()
  readonly #ofFiles = new Map<string, number>()

  constructor(blocks: Blocks) {
    this.#blocks = blocks
  }

  /** A list that is damaged names nothing any more: its back-up cannot be restored as it is. */
  add({ database, originals, images }: Manifest): void {
    for (const list of database.lists) this.#addList(list, 'blocks')
    for (const list of [...originals.lists, ...images.lists]) this.#addList(list, 'files')
  }

  #addList(hash: string, what: 'blocks' | 'files'): void {
    const known = this.#lists.get(hash)
    if (known !== undefined) {
      known.backups += 1
      return
    }
    const names = this.#read(hash)
    this.#lists.set(hash, { backups: 1, blocks: [], files: [], [what]: names })
    const counts = what === 'blocks' ? this.#ofBlocks : this.#ofFiles
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  }

  #read(hash: string): string[] {
    try {
      return this.#blocks.list(hash)
    } catch (error) {
      if (error instanceof DamagedInStore) return []
      throw error
    }
  }

  /** Takes a back-up away; answers how many bytes nobody else needs. */
  remove(
    { database, originals, images }: Manifest,
    sizeOf: (what: 'blocks' | 'files', hash: string) => number,
  ): number {
    let bytes = 0
    const take = (what: 'blocks' | 'files', counts: Map<string, number>, name: string) => {
      const left = (counts.get(name) ?? 1) - 1
      counts.set(name, left)
      if (left === 0) bytes += sizeOf(what, name)
    }
    for (const hash of [...database.lists, ...originals.lists, ...images.lists]) {
      const list = this.#lists.get(hash)
      if (list === undefined) continue
      list.backups -= 1
      if (list.backups > 0) continue
      this.#lists.delete(hash)
      bytes += sizeOf('blocks', hash)
      for (const name of list.blocks) take('blocks', this.#ofBlocks, name)
      for (const name of list.files) take('files', this.#ofFiles, name)
    }
    return bytes
  }

  needsBlock(hash: string): boolean {
    return this.#lists.has(hash) || (this.#ofBlocks.get(hash) ?? 0) > 0
  }

  needsFile(hash: string): boolean {
    return (this.#ofFiles.get(hash) ?? 0) > 0
  }
}

/**
 * Removes the back-ups that the plan does not keep, then the oldest while the store takes more than its limit, and then
 * what no back-up needs any more. The newest, and the newest of a library that was whole, stay whatever the limit is.
 * Answers how many bytes the store takes.
 */
export function prune(store: Store, { limitBytes }: { limitBytes: number }): number {
  const damagedHere = new Set(lastCheck(store)?.damaged)
  const standing = findManifests(store.folder)
    .flatMap(({ manifest }) => manifest ?? [])
    .map((one) => (damagedHere.has(one.number) ? { ...one, damaged: one.damaged + 1 } : one))
  const kept = keptByPlan(standing)
  for (const { number } of standing.filter((one) => !kept.has(one.number)))
    removeManifest(store.folder, number)
  const left = standing.filter(({ number }) => kept.has(number))
  const needs = new Needs(blocksOf(store))
  for (const manifest of left) needs.add(manifest)
  clear(store, needs)
  return keepWithin(store, limitBytes, { left, needs })
}

function keepWithin(
  store: Store,
  limitBytes: number,
  { left, needs }: { left: readonly Manifest[]; needs: Needs },
): number {
  let bytes = bytesBelow(store.folder)
  const newestWhole = left.filter(({ damaged }) => damaged === 0).at(-1)
  const droppable = left.slice(0, -1).filter((one) => one !== newestWhole)
  const dropped = []
  for (const manifest of droppable) {
    if (bytes <= limitBytes) break
    bytes -= needs.remove(manifest, (what, hash) => sizeIn(join(store.folder, what), hash))
    removeManifest(store.folder, manifest.number)
    dropped.push(manifest)
  }
  if (dropped.length === 0) return bytes
  clear(store, needs)
  return bytesBelow(store.folder)
}

function sizeIn(folder: string, hash: string): number {
  const file = shardedFile(folder, hash)
  return existsSync(file) ? statSync(file).size : 0
}

function clear(store: Store, needs: Needs): void {
  clearSharded(join(store.folder, 'blocks'), (hash) => needs.needsBlock(hash))
  clearSharded(filesFolder(store), (hash) => needs.needsFile(hash))
}
