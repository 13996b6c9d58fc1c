import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { databaseName } from './database'
import { failure } from './errors'
import { moveIntoPlace } from '../../base/files'
import { applicationId } from './header'
import { newId, now } from './ids'
import { lock, lockName } from './lock'
import schema from '../schema.sql?raw'
import { migrate, type Migration, migrations as shipped, newest } from './migrate'

export const unfinishedName = `${databaseName}.new`

/**
 * Makes a library in an empty folder, which it makes too; a library is there whole or not at all: it is
 * written under another name and moved into its place. What an interrupted attempt left is cleared away by
 * the next.
 */
export function makeLibrary(folder: string, name: string, migrations: readonly Migration[]): void {
  mkdirSync(folder, { recursive: true })
  checkEmpty(folder)
  const release = lock(folder)
  try {
    removeUnfinished(folder)
    const unfinished = join(folder, unfinishedName)
    fill(unfinished, name, migrations)
    moveIntoPlace(unfinished, join(folder, databaseName))
  } catch (error) {
    removeUnfinished(folder)
    throw error
  } finally {
    release()
  }
}

// What systems put into every folder, and what a creation that was cut off left behind.
const ignored = new Set([
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  lockName,
  unfinishedName,
  `${unfinishedName}-journal`,
])

/**
 * Throws `conflict` where the folder holds anything of a person's: a library is never mixed with other files.
 */
export function checkEmpty(folder: string): void {
  const names = readdirSync(folder)
  if (names.includes(databaseName)) {
    throw failure('conflict', 'This folder already holds a library; open it, or choose an empty folder.')
  }
  if (names.some((name) => !ignored.has(name))) {
    throw failure('conflict', 'This folder is not empty; choose an empty folder for the new library.')
  }
}

function removeUnfinished(folder: string): void {
  for (const name of [unfinishedName, `${unfinishedName}-journal`])
    rmSync(join(folder, name), { force: true })
}

/**
 * A database with its schema and its only author. By the application id (offset 68 of SQLite's file format) a
 * library is told from other databases.
 */
function fill(file: string, name: string, migrations: readonly Migration[]): void {
  const db = new Database(file)
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma(`application_id = ${applicationId}`)
    if (migrations === shipped) makeNewest(db)
    else migrate(db, migrations)
    const author = newId()
    db.prepare('INSERT INTO author (id, name, created_at) VALUES (?, NULL, ?)').run(author, now())
    db.prepare('INSERT INTO library (only, id, name, made_at, author_id) VALUES (1, ?, ?, ?, ?)').run(
      newId(),
      name,
      now(),
      author,
    )
    // Kept in the file, so that every later connection finds it so.
    db.pragma('journal_mode = WAL')
  } finally {
    db.close()
  }
}

/**
 * What all steps make, at once: taking them one by one held main up for 300 ms, as each renaming has SQLite read the whole
 * schema again.
 */
function makeNewest(db: Database.Database): void {
  db.transaction(() => {
    db.exec(schema)
    db.pragma(`user_version = ${newest(shipped)}`)
  }).immediate()
}
