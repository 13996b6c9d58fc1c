import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'

const at = '2026-03-01T10:00:00.000Z'
const made = `'${at}', '${at}', 1, 'w'`

function sourceSql(id: string): string {
  return `INSERT INTO source (id, kind, name, folded, created_at, updated_at, version, author_id)
    VALUES ('${id}', 'outlet', '${id}', '${id}', ${made});`
}

function articleSql(id: string, sourceId: string): string {
  return `INSERT INTO article
    (id, source_id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
    VALUES ('${id}', '${sourceId}', 'r', '${id}', 'Rain', 1, '${at}', ${made});
    INSERT INTO article_state (article_id, created_at, updated_at, version, author_id) VALUES ('${id}', ${made});`
}

function feedSql(id: string, sourceId: string, deletedAt: string | null): string {
  return `INSERT INTO feed (id, source_id, url, fetches_pages, created_at, updated_at, version, author_id, deleted_at)
    VALUES ('${id}', '${sourceId}', 'https://${id}.example/', 0, ${made}, ${deletedAt === null ? 'NULL' : `'${deletedAt}'`});`
}

function entrySql(feedId: string, key: string, articleId: string): string {
  return `INSERT INTO feed_entry (feed_id, key, article_id, first_at) VALUES ('${feedId}', '${key}', '${articleId}', '${at}');`
}

test('what feeds brought of other papers is listed by those that are still followed, once each', () => {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('feed-listing'))?.number ?? 0
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  )
  // What these rows refer to besides is of no account here.
  db.pragma('foreign_keys = OFF')
  db.exec(`
    ${sourceSql('gatherer')} ${sourceSql('paper')} ${sourceSql('former')}
    ${articleSql('gathered', 'paper')} ${articleSql('own', 'gatherer')} ${articleSql('read', 'paper')}
    UPDATE article_state SET read_at = '${at}' WHERE article_id = 'read';
    ${feedSql('f', 'gatherer', null)} ${feedSql('g', 'former', at)}
    ${entrySql('f', 'one', 'gathered')} ${entrySql('f', 'two', 'gathered')} ${entrySql('f', 'three', 'own')}
    ${entrySql('f', 'four', 'read')} ${entrySql('g', 'one', 'gathered')}`)
  const before = db.prepare('SELECT * FROM article_listing').raw().all()
  db.exec(migrations.find((one) => one.number === number)?.sql ?? '')
  const listed = `SELECT s.id, a.id, l.is_unread FROM feed_listing l
    JOIN source s ON s.n = l.source_n JOIN article a ON a.n = l.article_n ORDER BY 2`
  expect(db.prepare(listed).raw().all()).toEqual([
    ['gatherer', 'gathered', 1],
    ['gatherer', 'read', 0],
  ])
  expect(db.prepare('SELECT is_unread, articles FROM feed_count ORDER BY 1').raw().all()).toEqual([
    [0, 1],
    [1, 1],
  ])
  expect(db.prepare('SELECT * FROM article_listing').raw().all()).toEqual(before)
})
