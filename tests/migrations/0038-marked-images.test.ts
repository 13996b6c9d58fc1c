import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checksumOf } from '../../main/library/database/checksum'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)
const number = migrations.find(({ name }) => name.endsWith('-marked-images'))?.number ?? 0

const highlight = {
  id: 'h',
  article_id: 'a',
  revision_id: 'r',
  start_offset: 0,
  end_offset: 4,
  exact: 'Word',
  prefix: '',
  suffix: 's',
  color: 'red',
  created_at: at,
  author_id: 'w',
  deleted_at: null,
}

/** A library of the version before, with a highlight on words and its place in a later revision. */
function before(): Database.Database {
  const db = new Database(':memory:')
  upTo(db, number - 1)
  const revision = (id: string, n: number) =>
    `INSERT INTO revision (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
     VALUES ('${id}', 'a', ${n}, '${hash}', 'utf-8', '${hash}', 5, '${at}', 'w');`
  db.transaction(() => {
    db.exec(`INSERT INTO author VALUES ('w', NULL, '${at}');
      INSERT INTO original (sha256, size, name, captured_at) VALUES ('${hash}', 1, NULL, '${at}');
      ${revision('r', 1)} ${revision('s', 2)}
      INSERT INTO article
        (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
      VALUES ('a', 's', 'T', '', 1, '${at}', '${at}', '${at}', 1, 'w')`)
    const row = { ...highlight, updated_at: at, version: 1, checksum: checksumOf('highlight', highlight) }
    const columns = Object.keys(row)
    db.prepare(
      `INSERT INTO highlight (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
    ).run(row)
    db.exec(`INSERT INTO highlight_placement VALUES ('h', 's', 'moved', 1, 5)`)
  })()
  return db
}

test('highlights stay on the words that they are on, with their places and checksums', () => {
  const db = before()
  const former = db.prepare('SELECT * FROM highlight').get() as Record<string, unknown>
  upTo(db, number)
  const row = db.prepare('SELECT * FROM highlight').get() as Record<string, never>
  expect(row).toEqual({ ...former, image_sha256: null, image_words: null })
  expect(row['checksum']).toBe(checksumOf('highlight', row))
  expect(db.prepare('SELECT * FROM highlight_placement').get()).toMatchObject({
    state: 'moved',
    image_sha256: null,
  })
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('a passage is still immutable, and which image is marked is part of it', () => {
  const db = before()
  upTo(db, number)
  for (const column of ['exact', 'image_sha256', 'image_words']) {
    expect(() => db.exec(`UPDATE highlight SET ${column} = '${hash}'`)).toThrow('a passage is immutable')
  }
})

test('an image has words, if only empty ones, and words have none', () => {
  const db = before()
  upTo(db, number)
  const insert = (image: string, words: string) =>
    db.exec(`INSERT INTO highlight SELECT 9, 'i', article_id, revision_id, start_offset, end_offset, exact, prefix, suffix,
      color, created_at, updated_at, version, author_id, deleted_at, checksum, decision, decision_words, style, replaces,
      ${image}, ${words} FROM highlight`)
  expect(() => insert('NULL', "''")).toThrow('CHECK')
  expect(() => insert(`'${hash}'`, 'NULL')).toThrow()
})
