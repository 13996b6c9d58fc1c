import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../../base/files'
import { type Blocks, hashShape, hasPutAside, shardedNames } from './blocks'
import { isKeptWhole } from './kept'
import { findManifests, type Manifest } from './manifest'
import { filesFolder, type Store } from './store'
import { type Turns, turn } from './turns'

const week = 7 * 24 * 3_600_000

const checkedSchema = z.object({
  at: z.iso.datetime(),
  /** The numbers of the back-ups that lack something, or have it damaged. */
  damaged: z.array(z.int()),
})

/** When the whole store was last read and proved, and what was found. */
export type Checked = z.infer<typeof checkedSchema>

function fileOf(store: Store): string {
  return join(store.folder, 'checked.json')
}

export function lastCheck(store: Store): Checked | null {
  if (!existsSync(fileOf(store))) return null
  try {
    return checkedSchema.parse(JSON.parse(readFileSync(fileOf(store), 'utf8')))
  } catch {
    // It is only told from, and checking again makes another.
    return null
  }
}

/**
 * Once a week everything in the store is read. What is damaged is put aside, so that the back-up about to be made keeps it
 * anew where the library still has it. Null where it was not due.
 */
export async function checkIfDue(
  store: Store,
  blocks: Blocks,
  { turns, at }: { turns: Turns; at?: string },
): Promise<Checked | null> {
  const last = lastCheck(store)
  const now = at ?? new Date().toISOString()
  const isOld = last === null || Math.abs(Date.parse(now) - Date.parse(last.at)) >= week
  // Where one thing was found damaged, others may be.
  const isDue = isOld || blocks.hasDamaged || hasPutAside(filesFolder(store))
  return isDue ? checkStore(store, blocks, { turns, at: now }) : null
}

/** Reads and proves everything in a store; answers which back-ups lack something, or have it damaged. */
export async function checkStore(
  store: Store,
  blocks: Blocks,
  { turns, at }: { turns: Turns; at: string },
): Promise<Checked> {
  await proveBlocks(blocks, turns)
  const lists = new Map<string, boolean>()
  const files = await proveFiles(store, turns)
  const isList = (hash: string, isThere: (one: string) => boolean) => {
    const known = lists.get(hash)
    if (known !== undefined) return known
    const isWhole = blocks.has(hash) && blocks.list(hash).every(isThere)
    lists.set(hash, isWhole)
    return isWhole
  }
  const isWhole = ({ database, originals, images }: Manifest) =>
    database.lists.every((list) => isList(list, (hash) => blocks.has(hash))) &&
    [...originals.lists, ...images.lists].every((list) => isList(list, (hash) => files.has(hash)))
  const damaged = findManifests(store.folder)
    .filter(({ manifest }) => manifest === null || !isWhole(manifest))
    .map(({ number }) => number)
  const checked = { at, damaged }
  writeWhole(fileOf(store), Buffer.from(JSON.stringify(checked)), { overwrite: true })
  return checked
}

const blocksAtOnce = 200

/** Reads each; what is damaged is put aside. */
async function proveBlocks(blocks: Blocks, turns: Turns): Promise<void> {
  const all = blocks.hashes()
  for (const [done, hash] of all.entries()) {
    blocks.prove(hash)
    if (done % blocksAtOnce !== 0) continue
    turns.onProgress({ step: 'checking', done, total: all.length })
    await turn(turns)
  }
}

/** The originals and images that are what their names say. */
async function proveFiles(store: Store, turns: Turns): Promise<Set<string>> {
  const whole = new Set<string>()
  for (const name of [...shardedNames(filesFolder(store))]) {
    const hash = name.slice(3)
    if (hashShape.test(hash) && (await isKeptWhole(store, hash))) whole.add(hash)
    await turn(turns)
  }
  return whole
}
