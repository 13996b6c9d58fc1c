import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)

function articleSql(id: string, title: string): string {
  return `INSERT INTO revision
    (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
    VALUES ('r-${id}', '${id}', 1, '${hash}', 'utf-8', '${hash}', 4, '${at}', 'w');
  INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
  VALUES ('${id}', 'r-${id}', '${title}', 'Rain', 1, '${at}', '${at}', '${at}', 1, 'w');
  INSERT INTO article_state (article_id, created_at, updated_at, version, author_id)
  VALUES ('${id}', '${at}', '${at}', 1, 'w');`
}

/** A feed by this id, with a source of the same id, that brought this article. */
function feedSql(id: string, articleId: string): string {
  const made = `'${at}', '${at}', 1, 'w'`
  return `INSERT INTO source (id, kind, name, folded, created_at, updated_at, version, author_id)
    VALUES ('${id}', 'outlet', '${id}', '${id}', ${made});
  INSERT INTO feed (id, source_id, url, fetches_pages, created_at, updated_at, version, author_id)
    VALUES ('${id}', '${id}', 'https://${id}.example/', 0, ${made});
  INSERT INTO feed_entry (feed_id, key, article_id, first_at) VALUES ('${id}', 'one', '${articleId}', '${at}');`
}

const theNumber = migrations.find(({ name }) => name.endsWith('list-orders'))?.number ?? 0

/** A library of the version before with articles of these titles, stepped up. */
function stepped(titles: Record<string, string>): Database.Database {
  const db = new Database(':memory:')
  upTo(db, theNumber - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    ${Object.entries(titles)
      .map(([id, title]) => articleSql(id, title))
      .join('\n')}
    ${feedSql('gatherer', 'first')}
    UPDATE article_state SET starred_at = '${at}' WHERE article_id = 'second';
    UPDATE article SET deleted_at = '${at}' WHERE id = 'third';
    COMMIT;`)
  upTo(db, theNumber)
  return db
}

function keys(db: Database.Database): unknown[] {
  return db
    .prepare('SELECT a.id, l.title_key FROM article_listing l JOIN article a ON a.n = l.article_n ORDER BY 1')
    .raw()
    .all()
}

const brought =
  'source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n'

function differences(db: Database.Database): unknown[] {
  const all = (sql: string) => db.prepare(sql).all()
  return [
    ...all('SELECT * FROM article_listing EXCEPT SELECT * FROM article_listing_due'),
    ...all('SELECT * FROM article_listing_due EXCEPT SELECT * FROM article_listing'),
    ...all(`SELECT ${brought} FROM feed_listing EXCEPT SELECT ${brought} FROM feed_listing_due`),
    ...all(`SELECT ${brought} FROM feed_listing_due EXCEPT SELECT ${brought} FROM feed_listing`),
  ]
}

test('what is listed already has what it is sorted by, also what is starred or deleted', () => {
  const db = stepped({
    first: '“Éclair” at Dawn',
    second: 'ÀÉÎ',
    third: '  — Rain',
    fourth: 'ö'.repeat(90),
  })
  expect(keys(db)).toEqual([
    ['first', 'eclair” at dawn'],
    ['fourth', 'o'.repeat(48)],
    ['second', 'aei'],
    ['third', 'rain'],
  ])
  expect(differences(db)).toEqual([])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('the list follows a title, a new article, and what is deleted', () => {
  const db = stepped({ first: 'A' })
  db.exec(`BEGIN; ${articleSql('late', 'Straße')} COMMIT; UPDATE article SET title = 'É' WHERE id = 'first'`)
  expect(keys(db)).toEqual([
    ['first', 'e'],
    ['late', 'strasse'],
  ])
  db.exec(`UPDATE article SET deleted_at = '${at}' WHERE id = 'late'`)
  expect(differences(db)).toEqual([])
})

test('a title of nothing but marks, or with marks after their letters, is sorted too', () => {
  const db = stepped({ first: '“…”', second: 'e\u0301te\u0301', third: 'ЙОД' })
  expect(keys(db)).toEqual([
    ['first', ''],
    ['second', 'ete'],
    ['third', 'иод'],
  ])
})

test('what a feed brought of others has what it is sorted by, and follows its articles', () => {
  const db = stepped({ first: '“Éclair” at Dawn' })
  const listed = () =>
    db
      .prepare(`SELECT title_key, (SELECT s.id FROM source s WHERE s.n = outlet_n), status FROM feed_listing`)
      .raw()
      .all()
  expect(listed()).toEqual([['eclair” at dawn', null, 'open']])
  db.exec(`${feedSql('other', 'first')} UPDATE article SET title = 'Öl' WHERE id = 'first'`)
  expect(listed()).toEqual([
    ['ol', null, 'open'],
    ['ol', null, 'open'],
  ])
  db.exec(`UPDATE article SET source_id = 'other' WHERE id = 'first'`)
  expect(listed()).toEqual([['ol', 'other', 'open']])
  expect(differences(db)).toEqual([])
  db.exec(`UPDATE feed SET deleted_at = '${at}' WHERE id = 'gatherer'`)
  expect(listed()).toEqual([])
  db.exec(`UPDATE feed SET deleted_at = NULL WHERE id = 'gatherer'; UPDATE article SET deleted_at = '${at}'`)
  expect(listed()).toEqual([['ol', 'other', 'deleted']])
  expect(differences(db)).toEqual([])
})
