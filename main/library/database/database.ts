import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { ActId } from '../../../preload/contract/common'
import { codeOf } from '../../base/errors'
import { failure, guarded } from './errors'
import type { Sql, Value } from './sql'
import { wellFormed } from './text'
import { isBusy, untilFree } from './waiting/until-free'

export type Row = Record<string, Value>

/** A row whose checksum is not that of its words: something changed it on the disk. The noun `library` is the file itself. */
export type Damage = { noun: string; id: string }

/** What a connection knows of its file; `onDamaged` is told once. */
export type DatabaseFile = { isDamaged: boolean; readonly onDamaged: () => void }

/** An open library. Its fields are for main/library alone; everyone else passes it along. */
export type Library = {
  readonly id: string
  readonly name: string
  readonly folder: string
  readonly backupsFolder: string
  readonly mode: 'write' | 'read'
  /** How long a write waits for whoever else is writing. */
  readonly busyTimeoutMs: number
  /** Who writes: every row that is made carries it. */
  readonly authorId: string
  /** True where the folder could not be written to and a copy of it is read. */
  readonly isCopy: boolean
  readonly db: Database.Database
  readonly statements: Map<string, Database.Statement>
  /** The file that is open. A folder put in its place has another one. */
  readonly fileId: string
  readonly onDamage: (damage: Damage) => void
  /** Once SQLite has found the file itself damaged, nothing more is written to it by this connection. */
  readonly file: DatabaseFile
  /** What the window calls the act that it asked for. */
  readonly actId?: ActId
  /** What a transaction does last, however it is written: it keeps the full-text index in step. */
  readonly beforeCommit: (library: Library) => void
  readonly release: () => void
}

/** What is needed to ask a library's database: also while it is brought up to date, and is no open library yet. */
export type Connection = Pick<Library, 'db' | 'statements' | 'file'>

export const databaseName = 'library.db'

/** Gives back the memory in which pages of the file are kept: read again, they come from the system's own copy of the file. */
export function freeMemory({ db }: Library): void {
  if (db.open && !db.inTransaction) db.pragma('shrink_memory')
}

/** Throws where nothing may be written. */
export function checkWritable(library: Library): void {
  checkOpen(library)
  if (library.mode === 'read') {
    throw failure(
      'library-read-only',
      'This library is open for reading only, because its folder cannot be written to; nothing was changed.',
    )
  }
  if (library.file.isDamaged) {
    throw failure(
      'library-damaged',
      'The library’s file is damaged, so this was not saved and nothing more is written to it; restore a back-up, or salvage it into a new library.',
    )
  }
}

/** Runs work on the file; what SQLite finds damaged is told at once, and from then on is only read. */
function watching<T>({ file }: Connection, work: () => T): T {
  return guarded(() => {
    try {
      return work()
    } catch (error) {
      if (/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error)) && !file.isDamaged) {
        file.isDamaged = true
        file.onDamaged()
      }
      throw error
    }
  })
}

function checkOpen(library: Connection): void {
  if (!library.db.open) throw failure('library-closed', 'No library is open; open one first.')
}

// The row's type is the caller's word for what its SQL selects: no checker reads SQL.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */

/** The first row, or undefined. The values are those of the places in a plain text; a piece of `sql` has its own. */
export function one<R>(library: Connection, query: string | Sql, ...values: Value[]): R | undefined {
  return watching(library, () => {
    const { statement, given } = prepared(library, query, values)
    // Some write and answer with what they wrote.
    return statement.get(...given.map((value) => withoutNul(value))) as R | undefined
  })
}

/** A query's statement with what goes to its places: `values` for a plain text, its own for a piece of `sql`. */
function prepared(library: Connection, query: string | Sql, values: readonly Value[]) {
  return typeof query === 'string'
    ? { statement: statementOf(library, query), given: values }
    : { statement: statementOf(library, query.text), given: query.values }
}

// The code's own statements are a few hundred; those of searches are without number, and would fill the memory.
const maxStatements = 1_000

function statementOf(library: Connection, text: string): Database.Statement {
  checkOpen(library)
  const known = library.statements.get(text)
  if (known !== undefined) return known
  const made = library.db.prepare(text)
  library.statements.set(text, made)
  const [oldest] = library.statements.keys()
  if (library.statements.size > maxStatements && oldest !== undefined) library.statements.delete(oldest)
  return made
}

export function all<R>(library: Connection, query: string | Sql, ...values: Value[]): R[] {
  return watching(library, () => {
    const { statement, given } = prepared(library, query, values)
    return statement.all(...given) as R[]
  })
}

/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

/** Runs a statement that writes; answers how many rows it changed. */
export function run(library: Connection, query: string | Sql, ...values: Value[]): number {
  return watching(library, () => {
    const { statement, given } = prepared(library, query, values)
    return statement.run(...given.map((value) => withoutNul(value))).changes
  })
}

/** Whatever way words come in by. */
function withoutNul(value: Value): Value {
  return typeof value === 'string' && value.includes('\0') ? wellFormed(value) : value
}

/** Tells one file from another that was put in its place. */
export function fileIdOf(file: string): string {
  const { dev, ino } = statSync(file, { bigint: true })
  return `${dev}:${ino}`
}

/** All or nothing, with the full-text index in step, and on disk once it returns. */
export function transaction<T>(library: Library, work: () => T): T {
  return watching(library, () => {
    checkWritable(library)
    if (library.db.inTransaction) return work()
    checkInPlace(library)
    beginToWrite(library)
    try {
      const answer = work()
      library.beforeCommit(library)
      statementOf(library, 'COMMIT').run()
      commits.set(library.db, commitsOf(library) + 1)
      return answer
    } catch (error) {
      rollBack(library)
      throw error
    }
  })
}

const commits = new WeakMap<Database.Database, number>()

/** How many transactions this process has written to the library since it opened it. */
export function commitsOf({ db }: Library): number {
  return commits.get(db) ?? 0
}

/** Whether a transaction could begin now. Nobody is waited for; one that is closed refuses by itself what is asked of it. */
export function isFree(library: Library): boolean {
  const { db } = library
  if (!db.open || db.inTransaction) return true
  try {
    statementOf(library, 'PRAGMA busy_timeout = 0').get()
    statementOf(library, 'BEGIN IMMEDIATE').run()
    statementOf(library, 'ROLLBACK').run()
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  } finally {
    statementOf(library, `PRAGMA busy_timeout = ${library.busyTimeoutMs}`).get()
  }
}

// SQLite has ended it itself where the disk is full.
function rollBack(library: Library): void {
  if (library.db.inTransaction) statementOf(library, 'ROLLBACK').run()
}

/**
 * SQLite itself would look whether the library is free after 1, 3, 8, 18, 33, 53, 78, 103 and 153 ms and so on: beside the worker,
 * which writes a few milliseconds at a time, it held main for 200.
 */
function beginToWrite(library: Library): void {
  statementOf(library, 'PRAGMA busy_timeout = 0').get()
  try {
    untilFree(() => statementOf(library, 'BEGIN IMMEDIATE').run(), library.busyTimeoutMs)
  } finally {
    statementOf(library, `PRAGMA busy_timeout = ${library.busyTimeoutMs}`).get()
  }
}

/**
 * A part of a transaction, all or nothing: where it throws, what the transaction did before stays. By itself it is a
 * transaction.
 */
export function savepoint<T>(library: Library, work: () => T): T {
  if (!library.db.inTransaction) return transaction(library, work)
  return watching(library, () => library.db.transaction(work)())
}

// SQLite writes on into a file that was removed or renamed, and reports success: the words would be lost.
function checkInPlace(library: Library): void {
  if (library.db.memory) return
  if (fileIdOf(library.db.name) !== library.fileId) {
    throw failure('library-missing', 'Another library lies where this one was; open the library again.')
  }
}
