import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'b'.repeat(64)

function rows(db: Database.Database, sql: string): unknown[] {
  return db.prepare(sql).raw().all()
}

/** A library of the version before, with acts in every state, a name that was found and decided, and an image asked for. */
function before(): { db: Database.Database; number: number } {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('plain-names'))?.number ?? 0
  upTo(db, number - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    INSERT INTO revision (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
    VALUES ('r', 'a', 1, '${hash}', 'utf-8', '${hash}', 9, '${at}', 'w');
    INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
    VALUES ('a', 'r', 'A title', 'Jon Olsen', 2, '${at}', '${at}', '${at}', 1, 'w');
    INSERT INTO article_state (article_id, created_at, updated_at, version, author_id) VALUES ('a', '${at}', '${at}', 1, 'w');
    COMMIT;
    INSERT INTO act (id, at, author_id, label, undoes, stand) VALUES
      ('1', '${at}', 'w', 'one', NULL, 'done'), ('2', '${at}', 'w', 'two', NULL, 'undone'),
      ('3', '${at}', 'w', 'three', NULL, 'dropped'), ('4', '${at}', 'w', 'undo two', '2', 'step');
    INSERT INTO change (act_n, at, author_id, noun, row_id, action, before, after)
    VALUES (1, '${at}', 'w', 'article', 'a', 'create', NULL, '{"id":"a"}');
    INSERT INTO asked_picture VALUES ('r', 0, 'https://img.example/a.png', NULL, 'failed', 'It is gone.');
    INSERT INTO entity (id, kind, name, created_at, updated_at, version, author_id)
    VALUES ('e', 'person', 'John Olsen', '${at}', '${at}', 1, 'w');
    INSERT INTO naming (id, article_id, entity_id, kind, name, folded, origin, created_at, updated_at, version, author_id)
    VALUES ('g', 'a', 'e', 'person', 'Jon Olsen', 'jon olsen', 'confirm', '${at}', '${at}', 1, 'w');`)
  return { db, number }
}

/** A name found in the text, called by the columns that a version has. */
function find(db: Database.Database, kind: string, folded: string): void {
  db.exec(`
    INSERT INTO analysis (revision_id, engine, state, at) VALUES ('r', 'x', 'ready', '${at}');
    INSERT INTO found_name (kind, folded, name) VALUES ('person', 'olsen', 'Olsen');
    INSERT INTO found_entity (analysis_n, key, kind, name, name_n, ${kind}, ${folded})
    VALUES (1, 'k', 'person', 'Olsen', 1, 'person', 'jon olsen');
    INSERT INTO found_mention (found_entity_n, start_offset, end_offset, confidence, why) VALUES (1, 0, 9, 1, 'a name');`)
}

test('no row changes, the journal least, and nothing of the schema has the old names', () => {
  const { db, number } = before()
  find(db, 'said_kind', 'said_folded')
  const kept = ['act', 'change', 'found_entity', 'found_mention', 'article_name']
  const all = () => kept.map((table) => rows(db, `SELECT * FROM ${table} ORDER BY 1, 2, 3`))
  const [was, asked] = [all(), rows(db, 'SELECT * FROM asked_picture')]
  upTo(db, number)
  expect(all()).toEqual(was)
  expect(rows(db, 'SELECT * FROM asked_image')).toEqual(asked)
  expect(rows(db, 'SELECT undo_state FROM act ORDER BY n').flat()).toEqual([
    'done',
    'undone',
    'dropped',
    'step',
  ])
  const schema = rows(db, 'SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').join('\n')
  for (const old of ['said_kind', 'said_folded', 'asked_picture', '(stand IN', 'WHERE stand']) {
    expect(schema).not.toContain(old)
  }
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('a decision still reaches the name that is found after it', () => {
  const { db, number } = before()
  upTo(db, number)
  find(db, 'decision_kind', 'decision_folded')
  const lists = rows(db, 'SELECT is_decided, entity_id FROM article_name_due')
  expect(lists).toEqual([[1, 'e']])
})

test('the rules are what they were', () => {
  const { db, number } = before()
  upTo(db, number)
  expect(() => db.exec(`UPDATE act SET undo_state = 'lost' WHERE n = 1`)).toThrow('CHECK')
  expect(() => db.exec(`UPDATE asked_image SET outcome = 'kept'`)).toThrow('immutable')
  expect(() => db.exec('DELETE FROM asked_image')).toThrow('immutable')
  for (const [state, index] of [
    ['done', 'act_done'],
    ['undone', 'act_undone'],
  ]) {
    const plan = rows(
      db,
      `EXPLAIN QUERY PLAN SELECT n FROM act WHERE undo_state = '${state ?? ''}' ORDER BY n DESC`,
    )
    expect(JSON.stringify(plan)).toContain(index)
  }
})
