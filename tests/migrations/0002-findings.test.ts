import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checksumOf } from '../../main/library/database/checksum'
import { migrate, migrations, versionOf } from '../../main/library/database/migrate'

function id(n: number): string {
  return `0190163d-8694-739b-aea5-${String(n).padStart(12, '0')}`
}
const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)

/** A library of the first version, with a row of everything that this step touches. */
function first(): Database.Database {
  const db = new Database(':memory:')
  migrate(
    db,
    migrations.filter(({ number }) => number <= 1),
  )
  const insert = (table: string, row: Record<string, string | number | null>) =>
    db
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row))
  const personal = { created_at: at, updated_at: at, version: 1, author_id: id(1), deleted_at: null }
  const note = { id: id(5), article_id: id(3), highlight_id: null, body: 'kept', ...personal }
  db.transaction(() => {
    insert('author', { id: id(1), name: null, created_at: at })
    insert('original', { sha256: hash, size: 1, name: null, captured_at: at })
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
      revision_id: id(2),
      title: 'T',
      excerpt: '',
      word_count: 1,
      captured_at: at,
      ...personal,
    })
    insert('article_state', { article_id: id(3), ...personal })
    insert('note', { ...note, checksum: checksumOf('note', note) })
    insert('entity', { id: id(6), kind: 'person', name: 'Ada Marsh', ...personal })
    insert('entity_alias', {
      id: id(7),
      entity_id: id(6),
      name: 'Ada Marsh',
      folded: 'ada marsh',
      ...personal,
    })
    insert('entity_alias', {
      id: id(8),
      entity_id: id(6),
      name: 'Ada M. Marsh',
      folded: 'ada m. marsh',
      ...personal,
    })
    insert('analysis', { revision_id: id(2), engine: 'old', state: 'ready', language: 'en', at })
    db.exec(`INSERT INTO found_entity VALUES (1, 1, 'k', 'person', 'Ada Marsh', 'ada marsh');
      INSERT INTO found_mention VALUES (1, 0, 3, 1, 'why')`)
  })()
  return db
}

function stepped(): Database.Database {
  const db = first()
  migrate(
    db,
    migrations.filter(({ number }) => number <= 2),
  )
  return db
}

test('what a person wrote and confirmed stays, with its checksum', () => {
  const before = first()
  const db = stepped()
  expect(versionOf(db)).toBe(2)
  const { entity_id, ...note } = db.prepare('SELECT * FROM note').get() as Record<
    string,
    string | number | null
  >
  expect(entity_id).toBeNull()
  expect(note).toEqual(before.prepare('SELECT * FROM note').get())
  expect(note.checksum).toBe(checksumOf('note', { ...note, entity_id: null }))
  expect(db.prepare('SELECT id, kind, name, folded, origin FROM entity_alias ORDER BY id').all()).toEqual([
    { id: id(7), kind: 'person', name: 'Ada Marsh', folded: 'ada marsh', origin: 'name' },
    { id: id(8), kind: 'person', name: 'Ada M. Marsh', folded: 'ada m. marsh', origin: 'form' },
  ])
  expect(db.prepare('SELECT * FROM entity').all()).toEqual(before.prepare('SELECT * FROM entity').all())
})

test('findings are made again: every text waits for the engine', () => {
  const db = stepped()
  for (const table of ['analysis', 'found_entity', 'found_mention']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  expect(db.prepare('SELECT analyzed_by FROM article_listing').pluck().all()).toEqual([''])
})

test('the new tables are strict and whole', () => {
  const db = stepped()
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
})

test('a note is on one thing; its checksum covers which', () => {
  const db = stepped()
  expect(() => db.exec(`UPDATE note SET entity_id = '${id(6)}'`)).toThrow(/CHECK/)
  const row = { id: id(9), article_id: null, highlight_id: null, body: '', created_at: at, author_id: id(1) }
  expect(checksumOf('note', { ...row, entity_id: id(6) })).not.toBe(
    checksumOf('note', { ...row, entity_id: null }),
  )
})

test('whatever refers to an article or a revision is found through an index', () => {
  const db = stepped()
  const rows = (pragma: string) => db.pragma(pragma) as Record<string, unknown>[]
  const unindexed = [
    'note',
    'naming',
    'mention',
    'quote',
    'decision_placement',
    'found_entity',
    'found_quote',
  ].flatMap((table) =>
    rows(`foreign_key_list(${table})`)
      .filter(({ table: parent }) => ['article', 'revision', 'analysis'].includes(String(parent)))
      .filter(({ from }) => {
        const whole = rows(`index_list(${table})`).filter(({ partial }) => partial === 0)
        return !whole.some(({ name }) => rows(`index_info(${String(name)})`)[0]?.name === from)
      })
      .map(({ from }) => `${table}.${String(from)}`),
  )
  expect(unindexed).toEqual([])
})
