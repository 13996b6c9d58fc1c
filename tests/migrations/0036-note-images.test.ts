import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const made = `'${at}', '${at}', 1, 'w'`
const [one, other] = ['1'.repeat(64), '2'.repeat(64)]

const theNumber = migrations.find(({ name }) => name.endsWith('-note-images'))?.number ?? 0

test('images that notes named already are known; what is no whole hash is none', () => {
  const db = new Database(':memory:')
  upTo(db, theNumber - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    INSERT INTO entity (id, kind, name, created_at, updated_at, version, author_id) VALUES ('e', 'person', 'Ada Holm', ${made});`)
  const insert = db.prepare(
    `INSERT INTO note (id, entity_id, body, created_at, updated_at, version, author_id, checksum)
      VALUES (?, 'e', ?, ${made}, '${one}')`,
  )
  insert.run(
    'both',
    `![a](dateline://image/${one}) ![](dateline://image/${other}) ![](dateline://image/${one})`,
  )
  insert.run('longer', `![](dateline://image/${one}0)`)
  insert.run('shorter', `![](dateline://image/${one.slice(1)})`)
  insert.run('elsewhere', `![](https://example.org/image/${one})`)
  upTo(db, theNumber)
  const images = () =>
    db
      .prepare(
        'SELECT o.id, k.image_sha256 AS hash FROM note_image k JOIN note o ON o.n = k.note_n ORDER BY 1, 2',
      )
      .all()
  const known = [
    { id: 'both', hash: one },
    { id: 'both', hash: other },
  ]
  expect(images()).toEqual(known)
  db.prepare(`UPDATE note SET body = 'Nothing.' WHERE id = 'both'`).run()
  expect(images()).toEqual(known)
})
