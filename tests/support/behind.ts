import Database from 'better-sqlite3'
import type { Library } from '../../main/library/database/database'
import { type TableName, tables } from '../../main/library/database/tables'

/** Opens a library's file as another program would: without foreign keys, checks or triggers. */
export function behind(library: Library): Database.Database {
  const db = new Database(library.db.name)
  db.unsafeMode(true)
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  const triggers = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all()
  for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`)
  return db
}

type Planted = (db: Database.Database, table: TableName) => void

const keyOf = (table: TableName) => tables[table].key
const sealed = (db: Database.Database, table: TableName) =>
  db
    .prepare<[string], number>(
      `SELECT c.seq FROM change c JOIN seal s ON s.act_n = c.act_n WHERE c.noun = ? ORDER BY c.seq DESC LIMIT 1`,
    )
    .pluck()
    .get(table)
const actOf = (db: Database.Database, table: TableName) =>
  db.prepare<[unknown], number>('SELECT act_n FROM change WHERE seq = ?').pluck().get(sealed(db, table))

/** What another program may do to the rows of a table and to their lines, seals and acts. */
export const plantedChanges: Readonly<Record<string, Planted>> = {
  'a row deleted': (db, table) =>
    db.exec(`DELETE FROM ${table} WHERE ${keyOf(table)} = (SELECT min(${keyOf(table)}) FROM ${table})`),
  'a row added': (db, table) => {
    const columns = db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
    const values = columns.map((name) =>
      name === 'n' ? `${name} + 100000` : name === keyOf(table) ? `${name} || 'x'` : name,
    )
    // Unique indexes allow no second row of the same name.
    for (const name of db
      .prepare<[string], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql LIKE 'CREATE UNIQUE%'`,
      )
      .pluck()
      .all(table))
      db.exec(`DROP INDEX "${name}"`)
    const number = columns.includes('number')
      ? values.map((value) => (value === 'number' ? 'number + 1000' : value))
      : values
    db.exec(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${number.join(', ')} FROM ${table} LIMIT 1`)
  },
  'a column changed': (db, table) => {
    db.exec(`UPDATE ${table} SET created_at = '1999-01-01T00:00:00.000Z'
      WHERE ${keyOf(table)} = (SELECT max(${keyOf(table)}) FROM ${table})`)
  },
  'a line deleted': (db, table) => db.prepare('DELETE FROM change WHERE seq = ?').run(sealed(db, table)),
  'a line added': (db, table) =>
    db
      .prepare(
        `INSERT INTO change (act_n, at, author_id, noun, row_id, action, before, after, salt, words_hash)
         SELECT (SELECT max(act_n) FROM seal), at, author_id, noun, row_id || 'y', 'update', '{}', '{}', salt, words_hash
         FROM change WHERE seq = ?`,
      )
      .run(sealed(db, table)),
  'a line changed': (db, table) =>
    db
      .prepare(
        `UPDATE change SET after = json_set(after, '$.created_at', '1999-01-01T00:00:00.000Z') WHERE seq = ?`,
      )
      .run(sealed(db, table)),
  'an act changed': (db, table) =>
    db.prepare(`UPDATE act SET at = '1999-01-01T00:00:00.000Z' WHERE n = ?`).run(actOf(db, table)),
  'a seal changed': (db, table) =>
    db.prepare('UPDATE seal SET hash = zeroblob(32) WHERE act_n = ?').run(actOf(db, table)),
}
