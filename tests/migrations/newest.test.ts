import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeLibrary } from '../../main/library/database/create'
import { databaseName } from '../../main/library/database/database'
import { migrations } from '../../main/library/database/migrate'
import { temporaryFolder } from '../support/library'

function madeOf(steps: typeof migrations): Database.Database {
  const folder = temporaryFolder()
  makeLibrary(folder, 'News', steps)
  const db = new Database(join(folder, databaseName), { readonly: true })
  onTestFinished(() => void db.close())
  return db
}

/** Everything that SQLite keeps of the schema, and every row but those that say who made the library and when. */
function contentOf(db: Database.Database) {
  const schema = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid').all()
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')
         AND name NOT IN ('sqlite_schema', 'library', 'author') ORDER BY name`,
    )
    .pluck()
    .all()
  const rows = tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()])
  const header = ['user_version', 'application_id', 'encoding', 'auto_vacuum', 'page_size', 'journal_mode']
  return {
    schema,
    rows: Object.fromEntries(rows) as Record<string, unknown[]>,
    header: header.map((name) => [name, db.pragma(name, { simple: true })]),
  }
}

test('a library that is made at once is the one that all steps make', () => {
  const made = contentOf(madeOf(migrations))
  // Another list of the same steps is taken step by step.
  expect(made).toEqual(contentOf(madeOf([...migrations])))
  expect(made.schema.length).toBeGreaterThan(300)
  expect(made.rows['title_letter']).toHaveLength(1215)
  expect(made.rows['article_text_config']).toContainEqual({
    k: 'rank',
    v: expect.stringMatching(/^bm25/) as string,
  })
})
