import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checksumOf } from '../../main/library/database/checksum'
import { makeLibrary } from '../../main/library/database/create'
import { databaseName, type Row } from '../../main/library/database/database'
import { migrations } from '../../main/library/database/migrate'
import { closeLibrary, openLibrary } from '../../main/library/database/open'
import { verify } from '../../main/library/verify/verify'
import { temporaryFolder } from '../support/library'
import { fillOlder } from '../support/older-rows'

const number = migrations.find(({ name }) => name.endsWith('-proof'))?.number ?? 0

/** A closed library as the program of a version left it. */
function older(version: number) {
  const folder = join(temporaryFolder(), 'library')
  makeLibrary(folder, 'News', migrations.slice(0, version))
  const db = new Database(join(folder, databaseName))
  const tables = fillOlder({ folder }, db)
  return { folder, db, tables }
}

function opened(folder: string) {
  return openLibrary(folder, { backupsFolder: join(folder, '..', 'backups'), mode: 'write' })
}

test.each(migrations.slice(0, number - 1).map(({ name }, index) => [index + 1, name]))(
  'a library of version %i (%s) with rows is proved once it was stepped up',
  async (version) => {
    const { folder, db, tables } = older(version)
    expect(tables.length).toBeGreaterThanOrEqual(8)
    db.close()
    const library = opened(folder)
    const { problems, checked, head } = await verify(library)
    const count = (sql: string) => library.db.prepare(sql).pluck().get()
    // What is made of a text again, such as the index, waits for who makes it.
    expect(problems.filter(({ what }) => what !== 'index')).toEqual([])
    expect(checked.rows).toBeGreaterThanOrEqual(tables.length)
    expect(head.acts).toBe(count('SELECT count(*) FROM act'))
    expect(count('SELECT count(*) FROM open_act')).toBe(0)
    closeLibrary(library)
  },
)

test('the facts of an article get their checksum', () => {
  const { folder, db } = older(number - 1)
  db.close()
  const library = opened(folder)
  const row = library.db.prepare('SELECT * FROM article').get() as Row
  expect(row.checksum).toBe(checksumOf('article', row))
  closeLibrary(library)
})

test('what a step changed without a line is told by an act that undo passes over', () => {
  const { folder, db } = older(number - 1)
  db.exec(
    `UPDATE tag SET description = 'As a step would' WHERE id = 't'; DELETE FROM change WHERE noun = 'source'`,
  )
  db.close()
  const library = opened(folder)
  const lines = library.db
    .prepare(
      `SELECT a.label, a.undo_state, c.noun, c.row_id, c.action, c.before FROM act a JOIN change c ON c.act_n = a.n
       WHERE a.n = (SELECT max(n) FROM act) ORDER BY c.seq`,
    )
    .all()
  const act = { label: 'bring the journal in step with a newer version of Dateline', undo_state: 'step' }
  expect(lines).toEqual([
    { ...act, noun: 'source', row_id: 's', action: 'create', before: null },
    { ...act, noun: 'tag', row_id: 't', action: 'update', before: '{"description":null}' },
  ])
  closeLibrary(library)
})
