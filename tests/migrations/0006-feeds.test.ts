import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations, versionOf } from '../../main/library/database/migrate'

function id(n: number): string {
  return `0190163d-8694-739b-aea5-${String(n).padStart(12, '0')}`
}
const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)
const step = 6

type Row = Record<string, string | number | null>

function inserter(db: Database.Database) {
  return (table: string, row: Row) =>
    db
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row))
}

const personal = { created_at: at, updated_at: at, version: 1, author_id: id(1), deleted_at: null }

/** A library of the version before, with a source that has an article. */
function before(): Database.Database {
  const db = new Database(':memory:')
  migrate(
    db,
    migrations.filter(({ number }) => number < step),
  )
  const insert = inserter(db)
  db.transaction(() => {
    insert('author', { id: id(1), name: null, created_at: at })
    insert('original', { sha256: hash, size: 1, name: null, captured_at: at })
    insert('source', { id: id(4), kind: 'outlet', name: 'The Gazette', folded: 'the gazette', ...personal })
    insert('revision', {
      id: id(2),
      article_id: id(3),
      number: 1,
      original_sha256: hash,
      encoding: 'utf-8',
      text_sha256: hash,
      text_length: 5,
      created_at: at,
      author_id: id(1),
    })
    insert('article', {
      id: id(3),
      source_id: id(4),
      revision_id: id(2),
      title: 'T',
      url: 'https://example.org/t',
      excerpt: '',
      word_count: 1,
      captured_at: at,
      ...personal,
    })
    insert('article_state', { article_id: id(3), ...personal })
  })()
  return db
}

function all(db: Database.Database, table: string) {
  return db.prepare(`SELECT * FROM ${table}`).all()
}

function stepped() {
  const db = before()
  const kept = ['source', 'article', 'revision', 'article_state', 'article_listing', 'article_count']
  const former = kept.map((table) => all(db, table))
  migrate(
    db,
    migrations.filter(({ number }) => number <= step),
  )
  return { db, former, now: kept.map((table) => all(db, table)) }
}

test('what was there is as it was', () => {
  const { db, former, now } = stepped()
  expect(versionOf(db)).toBe(step)
  expect(now).toEqual(former)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('a source has one feed at most, and an address one', () => {
  const { db } = stepped()
  const insert = inserter(db)
  const feed = (n: number, more: Row = {}): Row => ({
    id: id(n),
    source_id: id(4),
    url: `https://example.org/${n}`,
    folder: null,
    fetches_pages: 0,
    ...personal,
    ...more,
  })
  insert('feed', feed(10))
  expect(() => insert('feed', feed(11))).toThrow(/UNIQUE/)
  insert('feed', feed(12, { deleted_at: at }))
  insert('feed', feed(13, { deleted_at: at, url: 'https://example.org/10' }))
  expect(() => insert('feed', feed(14, { fetches_pages: 2 }))).toThrow(/CHECK/)
  expect(() => insert('feed', feed(15, { source_id: id(99), deleted_at: at }))).toThrow(/FOREIGN KEY/)
})

test('an entry is known by its feed and key', () => {
  const { db } = stepped()
  const insert = inserter(db)
  insert('feed', { id: id(10), source_id: id(4), url: 'https://example.org/', fetches_pages: 0, ...personal })
  const entry = { feed_id: id(10), key: 'one', article_id: id(3), summary_sha256: hash, first_at: at }
  insert('feed_entry', entry)
  expect(() => insert('feed_entry', entry)).toThrow(/UNIQUE/)
})
