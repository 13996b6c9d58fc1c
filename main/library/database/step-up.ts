import type Database from 'better-sqlite3'
import { backUp } from './backup'
import { bringInStep, damagedBefore } from './chain/begin'
import { migrate, type Migration, newest, versionOf } from './migrate'

/** Brings an older library up to the newest of the known versions, after a copy of it was made: all the way, or not at all. */
export function stepUp(
  db: Database.Database,
  known: readonly Migration[],
  { backupsFolder, libraryId }: { backupsFolder: string; libraryId: string },
): void {
  const reason = `before-${newest(known)}-from-${versionOf(db)}`
  backUp(db, { backupsFolder, libraryId, reason })
  const file = { isDamaged: false, onDamaged: () => undefined }
  const connection = { db, statements: new Map<string, Database.Statement>(), file }
  const damaged = damagedBefore(connection)
  migrate(db, known, () => bringInStep(connection, damaged))
}
