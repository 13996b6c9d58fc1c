import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)
const made = `'${at}', '${at}', 1, 'w'`
const theNumber = migrations.find(({ name }) => name.endsWith('-tag-lists'))?.number ?? 0

function articleSql(id: string): string {
  return `INSERT INTO revision
    (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
    VALUES ('r-${id}', '${id}', 1, '${hash}', 'utf-8', '${hash}', 4, '${at}', 'w');
  INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
    VALUES ('${id}', 'r-${id}', '${id}', 'Rain', 1, '${at}', ${made});
  INSERT INTO article_state (article_id, created_at, updated_at, version, author_id) VALUES ('${id}', ${made});
  INSERT INTO highlight (id, article_id, revision_id, start_offset, end_offset, exact, prefix, suffix, color,
      created_at, updated_at, version, author_id, checksum)
    VALUES ('h-${id}', '${id}', 'r-${id}', 0, 4, 'Rain', '', '', 'red', ${made}, '${hash}');`
}

function taggingSql(
  id: string,
  tag: string,
  on: { article?: string; highlight?: string },
  by = 'person',
): string {
  const of = (value: string | undefined) => (value === undefined ? 'NULL' : `'${value}'`)
  return `INSERT INTO tagging (id, tag_id, article_id, highlight_id, created_at, updated_at, version, author_id, put_by)
    VALUES ('${id}', '${tag}', ${of(on.article)}, ${of(on.highlight)}, ${made}, '${by}');`
}

/** A library of the version before with two articles, their highlights and tags on all of them, stepped up. */
function stepped(): Database.Database {
  const db = new Database(':memory:')
  const upTo = (last: number) =>
    migrate(
      db,
      migrations.filter(({ number }) => number <= last),
    )
  upTo(theNumber - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    ${articleSql('one')} ${articleSql('two')}
    INSERT INTO tag VALUES ('sea', 'Sea', 'sea', ${made}, NULL), ('sky', 'Sky', 'sky', ${made}, NULL);
    ${taggingSql('1', 'sea', { article: 'one' })}
    ${taggingSql('2', 'sea', { highlight: 'h-one' })}
    ${taggingSql('3', 'sea', { article: 'two' }, 'feed')}
    ${taggingSql('4', 'sky', { highlight: 'h-two' })}
    COMMIT;`)
  upTo(theNumber)
  return db
}

/** Of each tag how many articles, highlights and persons' taggings there are; the list must be what is due. */
function counts(db: Database.Database): string[] {
  const listed = 'SELECT tag_id, article_n, highlight_n, by_person FROM tag_listing'
  const due = 'SELECT tag_id, article_n, highlight_n, max(by_person) FROM tag_listing_due GROUP BY 1, 2, 3'
  expect(db.prepare(`SELECT * FROM (${listed}) EXCEPT SELECT * FROM (${due})`).all()).toEqual([])
  expect(db.prepare(`SELECT * FROM (${due}) EXCEPT SELECT * FROM (${listed})`).all()).toEqual([])
  return db
    .prepare<[], string>(
      `SELECT concat_ws(' ', tag_id, articles, highlights, by_person) FROM tag_count WHERE articles > 0 ORDER BY 1`,
    )
    .pluck()
    .all()
}

test('what was tagged is counted, and says nothing of colours yet', () => {
  const db = stepped()
  expect(counts(db)).toEqual(['sea 2 1 2', 'sky 1 1 1'])
  expect(db.prepare('SELECT DISTINCT color, description FROM tag').raw().all()).toEqual([[null, null]])
  expect(() => db.exec(`UPDATE tag SET color = 'pink'`)).toThrow(/CHECK/)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('counts follow taggings, highlights and articles', () => {
  const db = stepped()
  db.exec(`UPDATE tagging SET deleted_at = '${at}' WHERE id = '1'`)
  expect(counts(db)).toEqual(['sea 2 1 1', 'sky 1 1 1'])
  db.exec(`UPDATE highlight SET deleted_at = '${at}' WHERE id = 'h-one'`)
  expect(counts(db)).toEqual(['sea 1 0 0', 'sky 1 1 1'])
  db.exec(`UPDATE highlight SET deleted_at = NULL; UPDATE article SET deleted_at = '${at}' WHERE id = 'two'`)
  expect(counts(db)).toEqual(['sea 1 1 1'])
  db.exec(`UPDATE article SET deleted_at = NULL; UPDATE tagging SET put_by = 'person' WHERE id = '3'`)
  expect(counts(db)).toEqual(['sea 2 1 2', 'sky 1 1 1'])
  // Another tagging says the same for a moment, as where tags are merged.
  db.exec(taggingSql('5', 'sky', { highlight: 'h-one' }))
  db.exec(`UPDATE tagging SET tag_id = 'sky' WHERE id = '2'`)
  expect(counts(db)).toEqual(['sea 1 0 1', 'sky 2 2 2'])
  db.exec(`UPDATE tagging SET deleted_at = '${at}' WHERE id = '5'`)
  expect(counts(db)).toEqual(['sea 1 0 1', 'sky 2 2 2'])
})

test('another name waits to be taken into the index, another tag on an article is taken in at once', () => {
  const db = stepped()
  db.exec(
    `DELETE FROM search_due; DELETE FROM search_backlog; UPDATE tag SET name = 'Ocean' WHERE id = 'sea'`,
  )
  const rows = (table: string) => db.prepare(`SELECT noun, n FROM ${table} ORDER BY noun, n`).raw().all()
  expect(rows('search_backlog')).toEqual([
    ['article', 1],
    ['article', 2],
    ['highlight', 1],
  ])
  expect(rows('search_due')).toEqual([])
  db.exec(`UPDATE tagging SET tag_id = 'sky' WHERE id = '3'`)
  expect(rows('search_due')).toEqual([['article', 2]])
})
