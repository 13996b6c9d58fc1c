import type Database from 'better-sqlite3'
import { failure } from './errors'

export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

const files = import.meta.glob<string>('../migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

function migrationOf([path, sql]: [string, string]): Migration {
  const name = path.replace(/^.*\//, '').replace(/\.sql$/, '')
  return { number: Number.parseInt(name, 10), name, sql }
}

/** In order, numbered from 1 without gaps: a test holds that. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(migrationOf)
  .sort((a, b) => a.number - b.number)

export function newest(known: readonly Migration[]): number {
  return known.at(-1)?.number ?? 0
}

export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Steps a database up to the newest of the known versions: all the way, or not at all. A version is the
 * number of its last step, in SQLite's user_version. Whoever opens an older library makes a back-up first.
 * `atEnd` is part of it: what no SQL can do.
 */
export function migrate(
  db: Database.Database,
  known: readonly Migration[],
  atEnd: () => void = () => undefined,
): void {
  const from = versionOf(db)
  const pending = known.filter(({ number }) => number > from)
  if (pending.length === 0) return
  // A step that rebuilds a table drops the old one, and with foreign keys on its rows' children with it.
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      for (const migration of pending) apply(db, migration)
      atEnd()
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** One step and its number, and no row may be left that refers to nothing. */
function apply(db: Database.Database, migration: Migration): void {
  db.exec(migration.sql)
  const broken = db.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) {
    throw failure(
      'library-damaged',
      `Step ${migration.name} left ${broken.length} rows without what they refer to.`,
    )
  }
  db.pragma(`user_version = ${migration.number}`)
}
