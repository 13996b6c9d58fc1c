// @ts-check
// Writes main/library/schema.sql, what all migrations leave: the schema, for reading and reviewing, and the rows of a library in
// which nothing was written yet. New libraries are made of it. The hash of each version’s schema. And the columns of its tables for the compiler, as far as a file of the library imports them. With --check it only says whether those files are up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { firstRows } from './lib/first-rows.mjs'
import { hashesFile, hashOfSchema } from './lib/schema-hash.mjs'
import { fileOf, tableFile, tablesOf } from './lib/table-types.mjs'

const library = resolve(fileURLToPath(import.meta.url), '../../main/library')
const migrations = join(library, 'migrations')

const db = new Database(':memory:')
/** The SHA-256 of the schema after each step: by it a library is known to hold what Dateline made and nothing else. */
const hashes = [hashOfSchema(db)]
for (const name of readdirSync(migrations).sort()) {
  db.exec(readFileSync(join(migrations, name), 'utf8'))
  hashes.push(hashOfSchema(db))
}
const statements = /** @type {string[]} */ (
  db
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
         AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid`,
    )
    .pluck()
    .all()
)
statements.push(...firstRows(db))
/** The tables whose columns some file of ours imports: the rest would be written for nobody. */
const wanted = new Set()
for (const folder of [library, resolve(library, '../../tests/unit/library')]) {
  for (const one of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!one.endsWith('.ts')) continue
    const imports = /import (?:type )?\{([^}]*)\} from '[^']*\/(?:personal|captured|derived)-tables'/g
    for (const [, names = ''] of readFileSync(join(folder, one), 'utf8').matchAll(imports))
      for (const name of names.split(',')) wanted.add(name.trim().replace(/^type | as \w+$/g, ''))
  }
}

const tables = tablesOf(db).filter(({ name }) => wanted.has(name))
db.close()

const schema = `-- Made of migrations/ by scripts/schema.mjs: change it there.\n\n${statements.join(';\n\n')};\n`
const files = new Map([
  [join(library, 'schema.sql'), schema],
  [join(library, 'database/schema/schema-hashes.ts'), hashesFile(hashes)],
])
for (const name of new Set(tables.map(fileOf))) {
  files.set(join(library, 'database', name), await tableFile(tables.filter((one) => fileOf(one) === name)))
}

for (const [file, text] of files) {
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(
      `${relative(process.cwd(), file)} is not what the migrations make: run node scripts/schema.mjs`,
    )
    process.exitCode = 1
  }
}
