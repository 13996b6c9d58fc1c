import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { checksumOf } from '../../main/library/database/checksum'
import type { Library, Row } from '../../main/library/database/database'
import { originalFile } from '../../main/library/articles/originals'
import { type TableName, tableOf, tables } from '../../main/library/database/tables'

const at = '2026-03-01T10:00:00.000Z'
const text = 'Ships came back to the harbour.'
const bytes = Buffer.from(text)
const sha256 = createHash('sha256').update(bytes).digest('hex')

function personal(author: string) {
  return { created_at: at, updated_at: at, version: 1, author_id: author, deleted_at: null }
}

const passage = {
  article_id: 'a',
  revision_id: 'r',
  start_offset: 0,
  end_offset: 5,
  exact: 'Ships',
  prefix: '',
  suffix: ' came',
}

/** A row of every table, with the columns of every version. */
function rowsFor(author: string): readonly (readonly [TableName, Row])[] {
  const its = personal(author)
  return [
    ['source', { id: 's', kind: 'outlet', name: 'Daily', folded: 'daily', ...its }],
    [
      'feed',
      { id: 'f', source_id: 's', url: 'https://news.example/feed', folder: null, fetches_pages: 0, ...its },
    ],
    [
      'revision',
      {
        id: 'r',
        article_id: 'a',
        number: 1,
        original_sha256: sha256,
        encoding: 'utf-8',
        text_sha256: sha256,
        text_length: text.length,
        created_at: at,
        author_id: author,
      },
    ],
    [
      'article',
      {
        id: 'a',
        source_id: 's',
        revision_id: 'r',
        title: 'Ships',
        byline: 'A. Reporter',
        published_value: '2026-03-01',
        published_zone: null,
        published_words: '1 March 2026',
        url: 'https://news.example/ships',
        language: 'en',
        excerpt: 'Ships',
        word_count: 6,
        captured_at: at,
        ...its,
      },
    ],
    ['article_state', { article_id: 'a', read_at: null, starred_at: at, archived_at: null, ...its }],
    ['highlight', { id: 'h', ...passage, color: 'red', ...its }],
    ['note', { id: 'n', article_id: 'a', highlight_id: null, body: 'Which ships?', ...its }],
    ['entity', { id: 'e', kind: 'person', name: 'Ann Ruiz', ...its }],
    ['entity', { id: 'e2', kind: 'person', name: 'A. Ruiz', ...its }],
    [
      'entity_alias',
      {
        id: 'l',
        entity_id: 'e',
        kind: 'person',
        name: 'Ann Ruiz',
        folded: 'ann ruiz',
        origin: 'name',
        ...its,
      },
    ],
    ['entity_merge', { id: 'm', from_id: 'e2', into_id: 'e', ...its }],
    [
      'naming',
      {
        id: 'g',
        article_id: 'a',
        kind: 'person',
        name: 'Ann Ruiz',
        folded: 'ann ruiz',
        entity_id: 'e',
        origin: 'confirm',
        ...its,
      },
    ],
    ['mention', { id: 'p', ...passage, entity_id: 'e', origin: 'hand', ...its }],
    [
      'quote',
      {
        id: 'q',
        ...passage,
        own_start: 0,
        own_end: 5,
        pieces: '[[0,5]]',
        kind: 'direct',
        state: 'confirmed',
        ...its,
      },
    ],
    ['tag', { id: 't', name: 'Ports', folded: 'ports', ...its }],
    ['tagging', { id: 'tt', tag_id: 't', article_id: 'a', highlight_id: null, ...its }],
    ['collection', { id: 'c', name: 'Harbours', folded: 'harbours', place: 1, is_queue: 0, ...its }],
    ['collection_article', { id: 'cc', collection_id: 'c', article_id: 'a', place: 1, ...its }],
  ]
}

/**
 * Fills a library of whatever version with a row of each of its tables, as a program of that version left it: each with the line that made
 * it and one that says that it was written again. Answers the tables that have one.
 */
export function fillOlder(library: Pick<Library, 'folder'>, db: Database.Database): TableName[] {
  const author = db.prepare('SELECT author_id FROM library').pluck().get() as string
  const filled = new Set<TableName>()
  const file = originalFile(library as Library, sha256)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  db.transaction(() => {
    db.pragma('defer_foreign_keys = ON')
    insert(db, 'original', { sha256, size: bytes.length, name: 'ships.txt', captured_at: at })
    insert(db, 'act', {
      id: 'act-1',
      at,
      author_id: author,
      label: 'import “Ships”',
      article_id: 'a',
      stand: 'done',
      undo_state: 'done',
    })
    insert(db, 'act', {
      id: 'act-2',
      at,
      author_id: author,
      label: 'do more',
      article_id: 'a',
      stand: 'done',
      undo_state: 'done',
    })
    for (const [table, row] of rowsFor(author)) {
      if (!has(db, table)) continue
      add(db, table, row, author)
      filled.add(table)
      if (table === 'revision')
        insert(db, 'revision_text', {
          revision_id: 'r',
          text,
          blocks: JSON.stringify([{ kind: 'paragraph', start: 0, end: text.length }]),
          lines: '[]',
        })
    }
  })()
  return [...filled]
}

function add(db: Database.Database, table: TableName, row: Row, author: string): void {
  const columns = columnsOf(db, table)
  const own = Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)))
  const hasSum = table !== 'article' && tableOf(table).checked.length > 0
  const made = hasSum ? { ...own, checksum: checksumOf(table, own) } : own
  const id = String(row[tables[table].key])
  insert(db, table, made)
  enter(
    db,
    { act_n: 1, noun: table, row_id: id, action: 'create', before: null, after: JSON.stringify(made) },
    author,
  )
  if (!columns.includes('version')) return
  db.prepare(`UPDATE ${table} SET version = 2 WHERE ${tables[table].key} = ?`).run(id)
  enter(
    db,
    { act_n: 2, noun: table, row_id: id, action: 'update', before: '{"version":1}', after: '{"version":2}' },
    author,
  )
}

function enter(db: Database.Database, line: Row, author: string): void {
  insert(db, 'change', { ...line, at, author_id: author })
}

function has(db: Database.Database, table: string): boolean {
  return columnsOf(db, table).length > 0
}

function columnsOf(db: Database.Database, table: string): string[] {
  return db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
}

/** Only of the columns that the table has in this version. */
function insert(db: Database.Database, table: string, row: Row): void {
  const known = columnsOf(db, table)
  const columns = Object.keys(row).filter((column) => known.includes(column))
  const places = columns.map((column) => `:${column}`).join(', ')
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`).run(row)
}
