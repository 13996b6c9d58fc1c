// @ts-check
import { createHash } from 'node:crypto'

/** @typedef {import('better-sqlite3').Database} Database */

// As main/library/database/schema/read-schema.ts reads it; a test holds that both say the same.
const everything = `SELECT type, name, tbl_name, sql FROM sqlite_schema
  WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY type, name, tbl_name, sql`

/** One SHA-256 for all tables, indexes, views and triggers of a database. */
export function hashOfSchema(/** @type {Database} */ db) {
  return createHash('sha256')
    .update(JSON.stringify(db.prepare(everything).raw().all()))
    .digest('hex')
}

/** The file that main imports, by version: the first is of a database without any step. */
export function hashesFile(/** @type {string[]} */ hashes) {
  const lines = hashes.map((hash) => `  '${hash}',\n`).join('')
  return `// Made of migrations/ by scripts/schema.mjs: change it there.

/** The SHA-256 of the schema of each version, by its number. */
export const schemaHashes: readonly string[] = [\n${lines}]\n`
}
