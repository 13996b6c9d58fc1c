// Whether a library's file holds what Dateline made and nothing else. A trigger that somebody put there would run with the
// next change and could delete what a person wrote; so could a view in the place of a list. Nothing foreign is ever run: this
// is asked by a connection that only reads, before one that writes is opened.

import Database from 'better-sqlite3'
import { failure } from '../errors'
import { migrate, type Migration, migrations as shipped, versionOf } from '../migrate'
import { hashOfSchema, readSchema, type SchemaEntry } from './read-schema'
import { schemaHashes } from './schema-hashes'
import { fillingTable } from '../wiping'

/** Throws where the schema is not what the steps of this file's version make, and names what differs. */
export function checkSchema(db: Database.Database, known: readonly Migration[]): void {
  const version = versionOf(db)
  const found = readSchema(db).filter(({ sql }) => sql !== fillingTable)
  if (known === shipped && hashOfSchema(found) === schemaHashes[version]) return
  const [first, ...more] = differences(db, found, schemaOfVersion(known, version))
  if (first === undefined) return
  const others = more.length === 0 ? '' : `, and ${more.length} more`
  throw failure(
    'library-damaged',
    `This library is not as Dateline made it (${first}${others}), so it was not opened and nothing in it was changed; salvage it into a new library, which takes over its rows alone.`,
  )
}

/** Made of the steps in memory: 0.3 s for all of them, and only where a hash differs. */
export function schemaOfVersion(known: readonly Migration[], version: number): SchemaEntry[] {
  const db = new Database(':memory:')
  try {
    migrate(
      db,
      known.filter(({ number }) => number <= version),
    )
    return readSchema(db)
  } finally {
    db.close()
  }
}

/** In words, what only one of the two has. */
function differences(
  db: Database.Database,
  found: readonly SchemaEntry[],
  due: readonly SchemaEntry[],
): string[] {
  const wanted = new Map(due.map((entry) => [keyOf(entry), entry]))
  const foreign: string[] = []
  for (const entry of found) {
    const other = wanted.get(keyOf(entry))
    if (other === undefined) foreign.push(`it has ${wordsFor(entry)} that is not Dateline’s`)
    else if (plain(other.sql) !== plain(entry.sql)) foreign.push(changed(db, entry, other))
    wanted.delete(keyOf(entry))
  }
  const missing = [...wanted.values()].map((entry) => `${wordsFor(entry)} is missing`)
  return [...foreign, ...missing].sort((a, b) => rank(a) - rank(b))
}

function changed(db: Database.Database, entry: SchemaEntry, due: SchemaEntry): string {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_xinfo(?)')
  const [foreign] =
    entry.type !== 'table' ? [] : columns.all(entry.name).filter(({ name }) => !has(due, name))
  return foreign === undefined
    ? `${wordsFor(entry)} is another one`
    : `${wordsFor(entry)} has the column “${shown(foreign.name)}” that is not Dateline’s`
}

function has({ sql }: SchemaEntry, column: string): boolean {
  return sql?.split(/\W+/).includes(column) ?? false
}

// SQLite may spell what it keeps otherwise after a table was renamed by another of its versions.
function plain(sql: string | null): string | null {
  return (
    sql
      ?.replace(/\s+/g, ' ')
      .replace(/"([A-Za-z_]\w*)"/g, '$1')
      .trim() ?? null
  )
}

function keyOf({ type, name, tbl_name: table }: SchemaEntry): string {
  return JSON.stringify([type, name, table])
}

/** What runs by itself is named first. */
function rank(words: string): number {
  return words.includes('the trigger') ? 0 : words.includes('the view') ? 1 : 2
}

const longestName = 60

function wordsFor({ type, name, tbl_name: table }: SchemaEntry): string {
  const on = type === 'trigger' || type === 'index' ? ` on “${shown(table)}”` : ''
  return `the ${type} “${shown(name)}”${on}`
}

/** A name from the file may be anything: it is shown in one line, and not all of a long one. */
function shown(name: string): string {
  const line = name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  return line.length > longestName ? `${line.slice(0, longestName)}…` : line
}
