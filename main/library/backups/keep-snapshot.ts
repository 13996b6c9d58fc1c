import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { BackupReason } from '../../../preload/contract/safety/backup-words'
import { type Blocks, blockBytes } from './blocks'
import { grouped, keepFiles } from './kept'
import type { Manifest } from './manifest'
import type { Snapshot } from './snapshot'
import { nextNumber, type Store } from './store'
import { type Turns, turn } from './turns'

type ToKeep = {
  snapshot: Snapshot
  /** The library's. */
  folder: string
  options: { reason: BackupReason; turns: Turns; at?: string }
}

/** Puts all of a snapshot into the store; the manifest that it answers is not written yet. */
export async function keepSnapshot(
  store: Store,
  blocks: Blocks,
  { snapshot, folder, options }: ToKeep,
): Promise<Manifest> {
  const { turns, reason } = options
  const database = await keepDatabase(blocks, snapshot.file, turns)
  const originals = await keepFiles(store, folder, { kept: 'originals', hashes: snapshot.originals }, turns)
  const images = await keepFiles(store, folder, { kept: 'images', hashes: snapshot.images }, turns)
  const originalLists = await blocks.putLists(grouped(without(snapshot.originals, originals.missing)))
  const imageLists = await blocks.putLists(grouped(without(snapshot.images, images.missing)))
  const { library, schema, counts, mark, damaged, journalHead } = snapshot
  const added = [database, originals, images, originalLists, imageLists]
  return {
    format: 1,
    number: nextNumber(store),
    at: options.at ?? new Date().toISOString(),
    reason,
    library,
    schema,
    counts,
    mark,
    damaged,
    missing: originals.missing.length + images.missing.length,
    database: database.about,
    originals: originalLists.listed,
    images: imageLists.listed,
    addedBytes: added.reduce((sum, { addedBytes }) => sum + addedBytes, 0),
    ...(journalHead === null ? {} : { journalHead }),
  }
}

function without(hashes: readonly string[], missing: readonly string[]): string[] {
  const left = new Set(missing)
  return hashes.filter((hash) => !left.has(hash))
}

const blocksAtOnce = 64
const blocksInList = 256

async function keepDatabase(blocks: Blocks, file: string, turns: Turns) {
  const whole = createHash('sha256')
  const total = statSync(file).size
  const hashes: string[] = []
  let addedBytes = 0
  const handle = openSync(file, 'r')
  try {
    for (let at = 0; at < total;) {
      const chunk = Buffer.alloc(Math.min(blockBytes * blocksAtOnce, total - at))
      readAll(handle, chunk, at)
      whole.update(chunk)
      const pieces: Buffer[] = []
      for (let from = 0; from < chunk.length; from += blockBytes)
        pieces.push(chunk.subarray(from, from + blockBytes))
      const put = await blocks.put(pieces)
      hashes.push(...put.hashes)
      addedBytes += put.addedBytes
      at += chunk.length
      turns.onProgress({ step: 'keeping', done: at, total })
      await turn(turns)
    }
  } finally {
    closeSync(handle)
  }
  const groups = Array.from({ length: Math.ceil(hashes.length / blocksInList) }, (_, at) =>
    hashes.slice(at * blocksInList, (at + 1) * blocksInList),
  )
  const { listed, addedBytes: listBytes } = await blocks.putLists(groups)
  const about = { ...listed, bytes: total, sha256: whole.digest('hex') }
  return { about, addedBytes: addedBytes + listBytes }
}

function readAll(handle: number, into: Buffer, at: number): void {
  for (let read = 0; read < into.length;) {
    const more = readSync(handle, into, read, into.length - read, at + read)
    if (more === 0) throw new Error('The copy of the database ended early.')
    read += more
  }
}
