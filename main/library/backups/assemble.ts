import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { connectToRead } from '../database/connect'
import { failure } from '../database/errors'
import { everythingWaits } from '../database/full-text/upkeep'
import { newer } from '../database/header'
import { migrations, newest, versionOf } from '../database/migrate'
import { type Blocks, DamagedInStore } from './blocks'
import { findManifests, type Manifest } from './manifest'
import { checkWhole } from './snapshot'
import type { Store } from './store'
import { type Turns, turn } from './turns'

/** The back-up of this number. Throws where there is none that could be restored. */
export function manifestOf(store: Store, number: number): Manifest {
  const found = findManifests(store.folder).find((one) => one.number === number)
  if (found === undefined)
    throw failure('not-found', 'This back-up is not there any more; look at the list again.')
  if (found.manifest === null) throw damagedBackup(number)
  return found.manifest
}

/** The sentence that says which back-up it was. */
export function damagedBackup(number: number) {
  return failure(
    'unreadable',
    `Back-up ${number} is damaged in the folder of back-ups, so it was not restored; choose another one.`,
  )
}

/**
 * Writes a back-up's database to a file, proved byte by byte, and by SQLite. The index of its words is empty, and all of
 * it waits to be taken in again. Throws where anything is not what was kept, and leaves no file then.
 */
export async function assemble(
  blocks: Blocks,
  manifest: Manifest,
  { file, turns, step = 'restoring' }: { file: string; turns: Turns; step?: 'restoring' | 'comparing' },
): Promise<void> {
  if (manifest.schema > newest(migrations)) throw newer()
  try {
    rmSync(file, { force: true })
    await write(blocks, manifest, file, (done, total) => {
      turns.onProgress({ step, done, total })
      return turn(turns)
    })
    if (step === 'restoring') finish(file)
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true })
    throw error instanceof DamagedInStore ? damagedBackup(manifest.number) : error
  }
}

async function write(
  blocks: Blocks,
  { database: { lists, bytes, sha256 } }: Manifest,
  file: string,
  step: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const whole = createHash('sha256')
  const handle = openSync(file, 'wx')
  try {
    let done = 0
    for (const list of lists) {
      for (const hash of blocks.list(list)) {
        const block = blocks.get(hash)
        whole.update(block)
        for (let written = 0; written < block.length;) written += writeSync(handle, block, written)
        done += block.length
      }
      await step(done, bytes)
    }
    fsyncSync(handle)
    if (done !== bytes || whole.digest('hex') !== sha256) throw new DamagedInStore(sha256)
  } finally {
    closeSync(handle)
  }
}

/** Makes it a library's database again. */
function finish(file: string): void {
  const reading = connectToRead(file, 0)
  try {
    checkWhole(reading)
  } finally {
    reading.close()
  }
  const db = new Database(file, { fileMustExist: true })
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('synchronous = FULL')
    if (versionOf(db) === newest(migrations)) {
      db.transaction(() => {
        for (const statement of everythingWaits) db.exec(statement)
      })()
    }
    db.pragma('journal_mode = WAL')
  } finally {
    db.close()
  }
}
