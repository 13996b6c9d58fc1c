import { join } from 'node:path'
import { type BackupNoun, backupNouns } from '../../../preload/contract/safety/backup-words'
import { asLibraryError } from '../../base/errors'
import { connectToRead } from '../database/connect'
import type { Library } from '../database/database'
import { assemble, manifestOf } from './assemble'
import { blocksOf, holding, type Store, unfinishedFolder } from './store'
import type { Turns } from './turns'

/** What restoring would do to what stands: `gone` is only in the library now, `back` only in the back-up. */
export type Difference = { gone: number; back: number; other: number }

/** Compares a back-up with the library as it is now, row by row of what a person sees and makes. */
export async function compareBackup(
  library: Library,
  store: Store,
  { number, turns }: { number: number; turns: Turns },
): Promise<Record<BackupNoun, Difference>> {
  try {
    const manifest = manifestOf(store, number)
    return await holding(store, async () => {
      const file = join(unfinishedFolder(store), 'compared.db')
      await assemble(blocksOf(store), manifest, { file, turns, step: 'comparing' })
      return difference(library, file)
    })
  } catch (error) {
    throw asLibraryError(error, 'library')
  }
}

function difference(library: Library, file: string): Record<BackupNoun, Difference> {
  const db = connectToRead(join(library.folder, 'library.db'), library.busyTimeoutMs)
  try {
    db.prepare('ATTACH ? AS kept').run(file)
    const count = (query: string) => db.prepare<[], { rows: number }>(query).get()?.rows ?? 0
    const of = (noun: BackupNoun): Difference => ({
      gone: count(onlyIn('main', 'kept', noun)),
      back: count(onlyIn('kept', 'main', noun)),
      other: count(
        `SELECT count(*) AS rows FROM main.${noun} a JOIN kept.${noun} b ON b.id = a.id
         WHERE a.deleted_at IS NULL AND b.deleted_at IS NULL AND (a.version, a.updated_at) <> (b.version, b.updated_at)`,
      ),
    })
    return Object.fromEntries(backupNouns.map((noun) => [noun, of(noun)])) as Record<BackupNoun, Difference>
  } finally {
    db.close()
  }
}

function onlyIn(here: string, there: string, noun: BackupNoun): string {
  return `SELECT count(*) AS rows FROM ${here}.${noun} a WHERE a.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM ${there}.${noun} b WHERE b.id = a.id AND b.deleted_at IS NULL)`
}
