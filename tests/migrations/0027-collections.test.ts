import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)
const made = `'${at}', '${at}', 1, 'w'`

const theNumber = migrations.find(({ name }) => name.endsWith('-collections'))?.number ?? 0

/** A library of the version before with one article that a feed brought under no paper of its own, stepped up. */
function stepped(): Database.Database {
  const db = new Database(':memory:')
  upTo(db, theNumber - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    INSERT INTO revision
      (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
      VALUES ('r', 'a', 1, '${hash}', 'utf-8', '${hash}', 4, '${at}', 'w');
    INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
      VALUES ('a', 'r', 'Rain', 'Rain', 1, '${at}', ${made});
    INSERT INTO article_state (article_id, created_at, updated_at, version, author_id) VALUES ('a', ${made});
    INSERT INTO source (id, kind, name, folded, created_at, updated_at, version, author_id)
      VALUES ('gatherer', 'outlet', 'Gatherer', 'gatherer', ${made}), ('paper', 'outlet', 'Paper', 'paper', ${made});
    INSERT INTO feed (id, source_id, url, fetches_pages, created_at, updated_at, version, author_id)
      VALUES ('gatherer', 'gatherer', 'https://gatherer.example/', 0, ${made});
    INSERT INTO feed_entry (feed_id, key, article_id, first_at) VALUES ('gatherer', 'a', 'a', '${at}');
    COMMIT;`)
  upTo(db, theNumber)
  return db
}

function listed(db: Database.Database): unknown[] {
  return db.prepare('SELECT source_n, status, outlet_n, place FROM feed_listing ORDER BY source_n').all()
}

test('what feeds brought stays listed, and an article of another paper stays in its collections', () => {
  const db = stepped()
  const ofFeed = { source_n: 1, status: 'open', outlet_n: 0, place: 0 }
  expect(listed(db)).toEqual([ofFeed])
  db.exec(`
    INSERT INTO collection (id, name, folded, place, is_queue, created_at, updated_at, version, author_id)
      VALUES ('c', 'Dams', 'dams', 1, 0, ${made});
    INSERT INTO collection_article (id, collection_id, article_id, place, created_at, updated_at, version, author_id)
      VALUES ('m', 'c', 'a', 1, ${made});`)
  const ofCollection = { source_n: -2, status: 'open', outlet_n: 0, place: 1 }
  expect(listed(db)).toEqual([ofCollection, ofFeed])
  db.exec(`UPDATE article SET source_id = 'paper' WHERE id = 'a'`)
  expect(listed(db)).toEqual([
    { ...ofCollection, outlet_n: 2 },
    { ...ofFeed, outlet_n: 2 },
  ])
  db.exec(`UPDATE article SET source_id = 'gatherer' WHERE id = 'a'`)
  expect(listed(db)).toEqual([{ ...ofCollection, outlet_n: 1 }])
  db.exec(`UPDATE collection_article SET deleted_at = '${at}'`)
  expect(listed(db)).toEqual([])
})
