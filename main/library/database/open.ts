import type Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sealClosed, sealLeft } from './chain/seal'
import { busyTimeout, connectToRead, connectToWrite } from './connect'
import { makeLibrary } from './create'
import { type Damage, databaseName, fileIdOf, type Library } from './database'
import { failure, guarded } from './errors'
import { takeInDue } from './full-text/upkeep'
import { applicationId, inspect, newer } from './header'
import { checkParentHolds, lock } from './lock'
import { canWrite, copyAtOnce } from './reading/copy-to-read'
import { type Migration, migrations as shipped, newest, versionOf } from './migrate'
import { checkSchema } from './schema/check-schema'
import { stepUp } from './step-up'

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
    checkSchema(db, known)
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
  const { onDamage = () => undefined } = options
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
    onDamage,
    file: { isDamaged: false, onDamaged: () => onDamage({ noun: 'library', id }) },
    beforeCommit: settle,
    release,
  }
}

function settle(library: Library): void {
  takeInDue(library)
  sealClosed(library)
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
    checkBefore(folder, options.migrations ?? shipped, busyTimeout(options.busyTimeoutMs))
    db = connectToWrite(join(folder, databaseName), busyTimeout(options.busyTimeoutMs))
    const known = options.migrations ?? shipped
    if (checkOurs(db, known) < newest(known))
      stepUp(db, known, { ...options, libraryId: readIdentity(db).id })
    const library = libraryOf(folder, options, { db, isCopy: false, release })
    if (isOwner) sealLeft(library)
    return library
  } catch (error) {
    db?.close()
    release()
    throw error
  }
}

/**
 * Reading alone leaves the file as it is; a connection that may write sets its mode, runs the triggers in it, and merges the
 * log into it when it closes.
 */
function checkBefore(folder: string, known: readonly Migration[], busyTimeoutMs: number): void {
  const db = connectToRead(join(folder, databaseName), busyTimeoutMs)
  try {
    checkOurs(db, known)
    checkSchema(db, known)
  } finally {
    db.close()
  }
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
    if (library.mode === 'write') sealLeft(library)
    // Closing does not wait: where another program still reads, the log simply stays.
    library.db.pragma('busy_timeout = 0')
    if (library.mode === 'write') library.db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    library.db.close()
    library.release()
  }
}
