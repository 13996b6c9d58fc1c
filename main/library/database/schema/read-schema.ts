import type Database from 'better-sqlite3'
import { sha256 } from '../checksum'

/** A table, index, view or trigger, as SQLite keeps it; without SQL where SQLite made it by itself. */
export type SchemaEntry = {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string | null
}

// What ANALYZE counts is no part of what a library is. scripts/schema.mjs asks the same for the hashes that it writes.
const everything = `SELECT type, name, tbl_name, sql FROM sqlite_schema
  WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY type, name, tbl_name, sql`

export function readSchema(db: Database.Database): SchemaEntry[] {
  return db.prepare<[], SchemaEntry>(everything).all()
}

/** One SHA-256 for all of it. */
export function hashOfSchema(entries: readonly SchemaEntry[]): string {
  return sha256(JSON.stringify(entries.map(({ type, name, tbl_name, sql }) => [type, name, tbl_name, sql])))
}
