import Database from 'better-sqlite3'
import { statSync } from 'node:fs'
import type { BackupNoun } from '../../../preload/contract/safety/backup-words'
import { isIntact, sha256 } from '../database/checksum'
import { connectToRead } from '../database/connect'
import type { Library, Row } from '../database/database'
import { failure } from '../database/errors'
import { emptyIndex } from '../database/full-text/upkeep'
import { applicationId } from '../database/header'
import { migrations, newest, versionOf } from '../database/migrate'
import { notWhole } from './errors'
import { type Turns, turn } from './turns'

/** A thinned and proved copy of a library's database, and what stands in it. */
export type Snapshot = {
  file: string
  library: { id: string; name: string }
  schema: number
  counts: Record<BackupNoun, number>
  mark: string
  /** Rows and texts that are not what was written. */
  damaged: number
  originals: string[]
  images: string[]
  /** The newest seal of its journal; null where nothing is sealed, or its version knows no seals. */
  journalHead: string | null
}

const pagesAtOnce = 1_000

/**
 * Copies a database as it stands now to a file that is not there yet. All of the copy is of one moment, whoever writes
 * meanwhile, and nobody is held up. Throws where the copy is not whole.
 */
export async function takeSnapshot(source: Database.Database, file: string, turns: Turns): Promise<Snapshot> {
  source.exec('BEGIN')
  let rows: Map<string, number>
  try {
    rows = countRows(source)
    await copy(source, file, turns)
  } finally {
    source.exec('ROLLBACK')
  }
  thin(file)
  await turn(turns)
  return proved(file, rows, turns)
}

/** With a transaction open that reads, each step copies the same state: without it, a write of another process has SQLite begin anew. */
async function copy(source: Database.Database, file: string, { onProgress, isWanted }: Turns): Promise<void> {
  await source.backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      onProgress({ step: 'copying', done: totalPages - remainingPages, total: totalPages })
      if (!isWanted())
        throw failure('cancelled', 'The back-up was cancelled; those made before are as they were.')
      return pagesAtOnce
    },
  })
}

/** What can be made anew of the rest and changes all the time: a merge of the index moves most of it. */
const emptied = /^((article|highlight|note|quote|name)_text(_.*)?|article_word|search_(entry|word|backlog))$/

/**
 * Empties the full-text index. Pages that get free are filled with zeros and every other stays in its place, so that
 * two copies differ only where the library does.
 */
function thin(file: string): void {
  const db = new Database(file, { fileMustExist: true })
  try {
    db.pragma('trusted_schema = OFF')
    // Nobody else has this file, and it is made anew where this is cut off.
    db.pragma('journal_mode = DELETE')
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma('secure_delete = ON')
    // An older library may keep its index otherwise.
    if (versionOf(db) === newest(migrations)) for (const statement of emptyIndex) db.exec(statement)
  } finally {
    db.close()
  }
}

async function proved(file: string, rows: Map<string, number>, turns: Turns): Promise<Snapshot> {
  const db = connectToRead(file, 0)
  try {
    checkWhole(db)
    await turn(turns)
    if (!isSame(countRows(db), rows)) throw notWhole()
    const isNewest = versionOf(db) === newest(migrations)
    const damaged = isNewest ? (await damagedTexts(db, turns)) + damagedRows(db) : 0
    const library = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM library').get()
    if (library === undefined) throw notWhole()
    return {
      file,
      library,
      schema: versionOf(db),
      counts: countsOf(db),
      mark: markOf(db),
      damaged,
      originals: hashesOf(db, 'original'),
      images: hashesOf(db, 'image'),
      journalHead: headOf(db),
    }
  } finally {
    db.close()
  }
}

/** Throws where SQLite finds its pages damaged, or where this is no library. */
export function checkWhole(db: Database.Database): void {
  const isOurs = db.pragma('application_id', { simple: true }) === applicationId
  if (!isOurs || db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw notWhole()
}

function tableNames(db: Database.Database): string[] {
  return db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
    .map(({ name }) => name)
}

function hasTable(db: Database.Database, name: string): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(name) !== undefined
}

function countRows(db: Database.Database): Map<string, number> {
  const names = tableNames(db).filter((name) => !name.startsWith('sqlite_') && !emptied.test(name))
  return new Map(names.map((name) => [name, countOf(db, `"${name.replaceAll('"', '""')}"`)]))
}

function countOf(db: Database.Database, from: string): number {
  return db.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${from}`).get()?.rows ?? 0
}

function isSame(a: Map<string, number>, b: Map<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, rows]) => b.get(name) === rows)
}

const living = 'WHERE deleted_at IS NULL'

function countsOf(db: Database.Database): Record<BackupNoun, number> {
  const count = (table: string) => (hasTable(db, table) ? countOf(db, `${table} ${living}`) : 0)
  return {
    article: count('article'),
    highlight: count('highlight'),
    note: count('note'),
    tag: count('tag'),
    entity: count('entity'),
  }
}

/** What changes whenever something in the library has changed that a back-up is made for. */
export function libraryMark({ db }: Library): string {
  return markOf(db)
}

/** How large a library's file is: so much is copied, proved and kept. */
export function databaseBytes({ db }: Library): number {
  return statSync(db.name).size
}

/** What changes whenever a person or an import has changed something, and costs no look at any row. */
function markOf(db: Database.Database): string {
  const last = (table: string, column: string) =>
    hasTable(db, table)
      ? (db.prepare<[], { n: number | null }>(`SELECT max(${column}) AS n FROM ${table}`).get()?.n ?? 0)
      : 0
  return [last('change', 'seq'), last('act', 'n'), last('revision', 'n'), last('analysis', 'n')].join('-')
}

function headOf(db: Database.Database): string | null {
  if (!hasTable(db, 'seal')) return null
  const newestSeal = 'SELECT lower(hex(hash)) FROM seal ORDER BY n DESC LIMIT 1'
  return db.prepare<[], string>(newestSeal).pluck().get() ?? null
}

function hashesOf(db: Database.Database, table: 'original' | 'image'): string[] {
  if (!hasTable(db, table)) return []
  const rows = db.prepare<[], { sha256: string }>(`SELECT sha256 FROM ${table} ORDER BY sha256`).all()
  const hashes = new Set(rows.map(({ sha256 }) => sha256))
  // What a job that was interrupted will still read.
  if (table === 'original' && hasTable(db, 'job_item')) {
    const waiting = db.prepare<[], { sha256: string }>(
      `SELECT sha256 FROM job_item WHERE sha256 IS NOT NULL AND outcome = 'waiting'`,
    )
    for (const { sha256 } of waiting.all()) hashes.add(sha256)
  }
  return [...hashes].filter((hash) => /^[0-9a-f]{64}$/.test(hash)).sort()
}

const textsAtOnce = 500

async function damagedTexts(db: Database.Database, turns: Turns): Promise<number> {
  const next = db.prepare<[number, number], { n: number; text_sha256: string; text: string | null }>(
    `SELECT r.n, r.text_sha256, t.text FROM revision r LEFT JOIN revision_text t ON t.revision_id = r.id
     WHERE r.n > ? ORDER BY r.n LIMIT ?`,
  )
  const total = countOf(db, 'revision')
  let damaged = 0
  let done = 0
  for (let after = 0; ;) {
    const rows = next.all(after, textsAtOnce)
    damaged += rows.filter(({ text, text_sha256 }) => text === null || sha256(text) !== text_sha256).length
    done += rows.length
    turns.onProgress({ step: 'checking', done, total })
    await turn(turns)
    const last = rows.at(-1)
    if (last === undefined || rows.length < textsAtOnce) return damaged
    after = last.n
  }
}

function damagedRows(db: Database.Database): number {
  let damaged = 0
  for (const table of ['highlight', 'note'] as const)
    for (const row of db.prepare<[], Row>(`SELECT * FROM ${table}`).iterate())
      if (!isIntact(table, row)) damaged += 1
  return damaged
}
