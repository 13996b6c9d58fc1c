import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)
const made = `'${at}', '${at}', 1, 'w'`
const id = '0190163d-8694-739b-aea5-966c26f8ad90'
const other = '0190163d-8694-739b-aea5-966c26f8ad91'

const theNumber = migrations.find(({ name }) => name.endsWith('-note-links'))?.number ?? 0

test('links in notes that were there are known, those in deleted ones are not', () => {
  const db = new Database(':memory:')
  upTo(db, theNumber - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    INSERT INTO entity (id, kind, name, created_at, updated_at, version, author_id) VALUES ('e', 'person', 'Ada Holm', ${made});`)
  const insert = db.prepare(
    `INSERT INTO note (id, entity_id, body, created_at, updated_at, version, author_id, checksum, deleted_at)
      VALUES (?, 'e', ?, ${made}, '${hash}', ?)`,
  )
  insert.run(
    'n',
    `See [it](dateline://article/${id}?highlight=${other}) and "dateline://entity/${other}".`,
    null,
  )
  insert.run('gone', `dateline://entity/${id}`, at)
  insert.run('none', 'No link: dateline://.', null)
  upTo(db, theNumber)
  expect(
    db
      .prepare(
        'SELECT o.id, k.kind, k.to_id AS "to" FROM note_link k JOIN note o ON o.n = k.note_n ORDER BY kind',
      )
      .all(),
  ).toEqual([
    { id: 'n', kind: 'article', to: id },
    { id: 'n', kind: 'entity', to: other },
    { id: 'n', kind: 'highlight', to: other },
  ])
})
