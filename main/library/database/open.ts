import type Database from 'better-sqlite3'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from './backup'
import { busyTimeout, connectToRead, connectToWrite } from './connect'
import { makeLibrary } from './create'
import { type Damage, databaseName, fileIdOf, type Library } from './database'
import { failure, guarded } from './errors'
import { takeInDue } from './full-text/upkeep'
import { applicationId, inspect, newer } from './header'
import { checkParentHolds, lock } from './lock'
import { canWrite, copyAtOnce } from './reading/copy-to-read'
import { migrate, type Migration, migrations as shipped, newest, versionOf } from './migrate'

export type OpenOptions = {
  backupsFolder: string
  mode: 'write' | 'read'
  /** `held-by-parent`: the process that started this one has the library open for writing. */
  lock?: 'own' | 'held-by-parent'
  busyTimeoutMs?: number
  onDamage?: (damage: Damage) => void
  /** To read: a copy that was made of it, which goes when it is closed. */
  copy?: string
  /** Other than the shipped ones in tests of migrating. */
  migrations?: readonly Migration[]
}

type Identity = { id: string; name: string; author_id: string }

type Opened = { db: Database.Database; isCopy: boolean; release: () => void }

/** Opens the library in a folder. Where that cannot be, says why and changes nothing. */
export function openLibrary(folder: string, options: OpenOptions): Library {
  return guarded(() => {
    const { version } = inspect(folder)
    if (version > newest(options.migrations ?? shipped)) throw newer()
    return options.mode === 'read' ? openToRead(folder, options) : openToWrite(folder, options)
  })
}

function openToRead(folder: string, options: OpenOptions): Library {
  const copy = options.copy ?? (canWrite(folder) ? null : copyAtOnce(folder))
  const release = () => {
    if (copy !== null) rmSync(copy, { recursive: true, force: true })
  }
  const known = options.migrations ?? shipped
  let db: Database.Database | null = null
  try {
    db = connectToRead(join(copy ?? folder, databaseName), busyTimeout(options.busyTimeoutMs))
    if (checkOurs(db, known) < newest(known)) {
      throw failure(
        'library-read-only',
        'This library is from an older Dateline; open it once in this one first.',
      )
    }
    return libraryOf(folder, options, { db, isCopy: copy !== null, release })
  } catch (error) {
    db?.close()
    release()
    throw error
  }
}

/** Again through SQLite: the write-ahead log may say something newer than the file's first page. */
function checkOurs(db: Database.Database, known: readonly Migration[]): number {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw damaged()
  const version = versionOf(db)
  if (version > newest(known)) throw newer()
  return version
}

function damaged() {
  return failure(
    'library-damaged',
    'This library’s file is damaged; leave it as it is and restore a back-up.',
  )
}

function libraryOf(folder: string, options: OpenOptions, { db, isCopy, release }: Opened): Library {
  const { id, name, author_id: authorId } = readIdentity(db)
  return {
    id,
    name,
    folder,
    backupsFolder: options.backupsFolder,
    mode: options.mode,
    busyTimeoutMs: busyTimeout(options.busyTimeoutMs),
    authorId,
    isCopy,
    db,
    statements: new Map(),
    fileId: fileIdOf(db.name),
    onDamage: options.onDamage ?? (() => undefined),
    beforeCommit: takeInDue,
    release,
  }
}

function readIdentity(db: Database.Database): Identity {
  const row = db.prepare<[], Identity>('SELECT id, name, author_id FROM library').get()
  if (row === undefined) throw damaged()
  return row
}

function openToWrite(folder: string, options: OpenOptions): Library {
  if (!canWrite(folder)) {
    throw failure('library-read-only', 'This library’s folder cannot be written to; check its permissions.')
  }
  const isOwner = options.lock !== 'held-by-parent'
  if (!isOwner) checkParentHolds(folder)
  const release = isOwner ? lock(folder) : () => undefined
  let db: Database.Database | null = null
  try {
    if (isOwner) checkLog(folder, options.migrations ?? shipped)
    db = connectToWrite(join(folder, databaseName), busyTimeout(options.busyTimeoutMs))
    bringUpToDate(db, options.migrations ?? shipped, options.backupsFolder)
    return libraryOf(folder, options, { db, isCopy: false, release })
  } catch (error) {
    db?.close()
    release()
    throw error
  }
}

/** Reading alone leaves the file as it is; closing a connection that may write merges the log into it. */
function checkLog(folder: string, known: readonly Migration[]): void {
  const log = join(folder, `${databaseName}-wal`)
  if (!existsSync(log) || statSync(log).size === 0) return
  const db = connectToRead(join(folder, databaseName), 0)
  try {
    checkOurs(db, known)
  } finally {
    db.close()
  }
}

function bringUpToDate(db: Database.Database, known: readonly Migration[], backupsFolder: string): void {
  const version = checkOurs(db, known)
  if (version === newest(known)) return
  const libraryId = readIdentity(db).id
  backUp(db, { backupsFolder, libraryId, reason: `before-${newest(known)}-from-${version}` })
  migrate(db, known)
}

/** Makes a library in an empty or missing folder and opens it for writing. */
export function createLibrary(
  folder: string,
  { name, ...options }: Omit<OpenOptions, 'mode' | 'lock'> & { name: string },
): Library {
  guarded(() => {
    makeLibrary(folder, name, options.migrations ?? shipped)
  })
  return openLibrary(folder, { ...options, mode: 'write' })
}

/** Everything is on disk already; this leaves one file instead of three, and frees the lock. */
export function closeLibrary(library: Library): void {
  if (!library.db.open) return
  try {
    // Closing does not wait: where another program still reads, the log simply stays.
    library.db.pragma('busy_timeout = 0')
    if (library.mode === 'write') library.db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    library.db.close()
    library.release()
  }
}
