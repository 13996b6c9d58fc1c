import Database from 'better-sqlite3'
import { foldAddress, foldWord } from './full-text/words'

// A person waits this long for another program before being told; the library worker's batches are far shorter.
const defaultBusyTimeoutMs = 5000
// The log is cut back to this after a long import; it would keep its greatest size for ever.
const walLimitBytes = 64 * 1024 * 1024

export function busyTimeout(ms: number | undefined): number {
  return ms ?? defaultBusyTimeoutMs
}

export function connectToWrite(file: string, busyTimeoutMs: number): Database.Database {
  const db = new Database(file, { fileMustExist: true, timeout: busyTimeoutMs })
  harden(db)
  db.pragma('journal_mode = WAL')
  // better-sqlite3 is built so that WAL means NORMAL, which loses acknowledged rows when the power goes.
  db.pragma('synchronous = FULL')
  // macOS: fsync alone leaves the bytes in the drive's cache.
  db.pragma('fullfsync = ON')
  db.pragma('checkpoint_fullfsync = ON')
  db.pragma(`journal_size_limit = ${walLimitBytes}`)
  // What a row held is overwritten where the row goes: a page may else keep the words of a note for years.
  db.pragma('secure_delete = FAST')
  return db
}

/** What every connection needs before it reads a file that an attacker may have prepared. */
function harden(db: Database.Database): void {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = ON')
  // For queries alone: what the schema of such a file says may not call them.
  const options = { deterministic: true, directOnly: true } as const
  db.function('folded', options, (text: unknown) => (typeof text === 'string' ? foldWord(text) : null))
  db.function('folded_address', options, (url: unknown) =>
    typeof url === 'string' ? foldAddress(url) : null,
  )
}

export function connectToRead(file: string, busyTimeoutMs: number): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs })
  harden(db)
  return db
}
