// @ts-check
// Writes main/library/schema.sql: the schema as all migrations leave it, for reading and reviewing.
// With --check it only says whether that file is up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'

const library = resolve(fileURLToPath(import.meta.url), '../../main/library')
const file = join(library, 'schema.sql')
const migrations = join(library, 'migrations')

const db = new Database(':memory:')
for (const name of readdirSync(migrations).sort()) db.exec(readFileSync(join(migrations, name), 'utf8'))
const statements = /** @type {string[]} */ (
  db
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .pluck()
    .all()
)
db.close()

const schema = `-- Made of migrations/ by scripts/schema.mjs: change it there.\n\n${statements.join(';\n\n')};\n`

if (!process.argv.includes('--check')) {
  writeFileSync(file, schema)
} else if (readFileSync(file, 'utf8') !== schema) {
  console.error('main/library/schema.sql is not what the migrations make: run node scripts/schema.mjs')
  process.exitCode = 1
}
