import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)

const theNumber = migrations.find(({ name }) => name.endsWith('-stories'))?.number ?? 0

function articleSql(id: string, published: string): string {
  const made = `'${at}', '${at}', 1, 'w'`
  return `INSERT INTO revision
    (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
    VALUES ('r-${id}', '${id}', 1, '${hash}', 'utf-8', '${hash}', 4, '${at}', 'w');
  INSERT INTO article (id, revision_id, title, published_value, published_words, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
  VALUES ('${id}', 'r-${id}', '${id}', '${published}', '${published}', 'Rain', 1, '${at}', ${made});
  INSERT INTO article_state (article_id, created_at, updated_at, version, author_id) VALUES ('${id}', ${made});`
}

/** A library of the version before with articles of these days, of which some are copies of one report, stepped up. */
function stepped(days: Record<string, string>, copies: readonly string[]): Database.Database {
  const db = new Database(':memory:')
  upTo(db, theNumber - 1)
  const made = `'${at}', '${at}', 1, 'w'`
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    ${Object.entries(days)
      .map(([id, day]) => articleSql(id, day))
      .join('\n')}
    INSERT INTO source (id, kind, name, folded, created_at, updated_at, version, author_id)
      VALUES ('gatherer', 'outlet', 'Gatherer', 'gatherer', ${made});
    INSERT INTO feed (id, source_id, url, fetches_pages, created_at, updated_at, version, author_id)
      VALUES ('gatherer', 'gatherer', 'https://gatherer.example/', 0, ${made});
    INSERT INTO feed_entry (feed_id, key, article_id, first_at) SELECT 'gatherer', id, id, '${at}' FROM article;
    COMMIT;`)
  for (const id of copies) put(db, id, 1)
  upTo(db, theNumber)
  return db
}

function put(db: Database.Database, id: string, group: number): void {
  db.prepare('INSERT OR REPLACE INTO copy_group SELECT n, ? FROM article WHERE id = ?').run(group, id)
}

/** Each article with where its story stands, and whether it is in one; the listing of feeds must say the same. */
function stories(db: Database.Database): string[] {
  const rows = (listing: string) =>
    db
      .prepare<[], string>(
        `SELECT a.id || ' ' || l.story_at || iif(l.story_n > 0, ' in ' || l.story_n, '')
         FROM ${listing} l JOIN article a ON a.n = l.article_n ORDER BY 1`,
      )
      .pluck()
      .all()
  const listed = rows('article_listing')
  expect(rows('feed_listing')).toEqual(listed)
  const due = 'SELECT article_n, story_at, story_n FROM'
  expect(db.prepare(`${due} article_listing EXCEPT ${due} story_due`).all()).toEqual([])
  return listed
}

const days = { first: '2026-01-01', late: '2026-01-09', other: '2026-01-05' }

test('what is listed already stands in its story', () => {
  const db = stepped(days, ['first', 'late'])
  expect(stories(db)).toEqual(['first 2026-01-09 in 1', 'late 2026-01-09 in 1', 'other 2026-01-05'])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('stories follow what is known of copies', () => {
  const db = stepped(days, [])
  const alone = ['first 2026-01-01', 'late 2026-01-09', 'other 2026-01-05']
  expect(stories(db)).toEqual(alone)
  put(db, 'first', 1)
  expect(stories(db)).toEqual(alone)
  put(db, 'other', 1)
  expect(stories(db)).toEqual(['first 2026-01-05 in 1', 'late 2026-01-09', 'other 2026-01-05 in 1'])
  put(db, 'late', 2)
  db.exec('UPDATE copy_group SET group_n = 2 WHERE group_n = 1')
  expect(stories(db)).toEqual(['first 2026-01-09 in 2', 'late 2026-01-09 in 2', 'other 2026-01-09 in 2'])
  db.exec(`DELETE FROM copy_group WHERE article_n = (SELECT n FROM article WHERE id = 'late')`)
  expect(stories(db)).toEqual(['first 2026-01-05 in 2', 'late 2026-01-09', 'other 2026-01-05 in 2'])
  db.exec('DELETE FROM copy_group')
  expect(stories(db)).toEqual(alone)
})

test('stories follow dates, what is deleted, what is parted, and new articles', () => {
  const db = stepped(days, ['first', 'late', 'other'])
  db.exec(`BEGIN; ${articleSql('new', '2026-02-01')} COMMIT`)
  db.exec(
    `INSERT INTO feed_entry (feed_id, key, article_id, first_at) VALUES ('gatherer', 'new', 'new', '${at}')`,
  )
  expect(stories(db)[2]).toBe('new 2026-02-01')
  db.exec(`UPDATE article SET published_value = '2026-03-01' WHERE id IN ('first', 'new')`)
  expect(stories(db)).toEqual([
    'first 2026-03-01 in 1',
    'late 2026-03-01 in 1',
    'new 2026-03-01',
    'other 2026-03-01 in 1',
  ])
  db.exec(`UPDATE article SET deleted_at = '${at}' WHERE id = 'first'`)
  expect(stories(db).slice(0, 2)).toEqual(['first 2026-03-01', 'late 2026-01-09 in 1'])
  db.exec(`INSERT INTO copy_parting VALUES ('p', 'late', '${at}', '${at}', 1, 'w', NULL)`)
  expect(stories(db)).toEqual(['first 2026-03-01', 'late 2026-01-09', 'new 2026-03-01', 'other 2026-01-05'])
  db.exec(`UPDATE copy_parting SET deleted_at = '${at}'; UPDATE article SET deleted_at = NULL`)
  expect(stories(db)[1]).toBe('late 2026-03-01 in 1')
  db.exec(`UPDATE article_state SET archived_at = '${at}' WHERE article_id = 'first'`)
  expect(stories(db)[1]).toBe('late 2026-03-01 in 1')
})
