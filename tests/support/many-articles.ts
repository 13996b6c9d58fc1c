import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { engine } from '../../main/analysis/engine'
import { checksumOf } from '../../main/library/database/checksum'
import type { Row } from '../../main/library/database/database'

const subjects = ['Council', 'Harbour', 'Minister', 'Court', 'School', 'Élan Gallery', 'Ökonomen', 'Bridge']
const verbs = ['approves', 'refuses', 'delays', 'discusses', 'closes', 'opens', 'renames', 'rebuilds']

const hash = 'a'.repeat(64)

/**
 * Adds made-up articles of one word to a library that nobody has open, by SQL alone: 100,000 in a quarter of a minute. Every
 * other one is unread. The last one is the newest.
 */
export function addManyArticles(file: string, count: number): void {
  const db = new Database(file)
  db.pragma('synchronous = OFF')
  db.pragma('trusted_schema = OFF')
  db.pragma('foreign_keys = OFF')
  const author = String(db.prepare('SELECT author_id FROM library').pluck().get())
  const now = '2026-01-01T00:00:00.000Z'
  db.transaction(() => {
    db.prepare('INSERT OR IGNORE INTO original VALUES (?, 1, ?, ?)').run(hash, 'made-up.txt', now)
    const sources = addSources(db, author, now)
    const revision = db.prepare(
      `INSERT INTO revision
         (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
       VALUES (?, ?, 1, '${hash}', 'utf-8', '${hash}', 4, '${now}', ?)`,
    )
    const text = db.prepare(`INSERT INTO revision_text VALUES (?, 'Rain', ?, ?)`)
    const blocks = JSON.stringify([{ kind: 'paragraph', start: 0, end: 4 }])
    const lines = JSON.stringify([{ text: 'Rain', role: 'paragraph', why: '' }])
    const article = db.prepare(
      `INSERT INTO article (id, source_id, revision_id, title, published_value, published_words, excerpt, word_count,
         captured_at, created_at, updated_at, version, author_id)
       VALUES (?, ?, ?, ?, ?, ?, 'It rained on the day that the council met.', 1, ?, '${now}', '${now}', 1, ?)`,
    )
    const state = db.prepare(
      `INSERT INTO article_state (article_id, read_at, created_at, updated_at, version, author_id)
       VALUES (?, ?, '${now}', '${now}', 1, ?)`,
    )
    const analysis = db.prepare(
      `INSERT INTO analysis (revision_id, engine, state, at) VALUES (?, '${engine}', 'ready', '${now}')`,
    )
    for (let index = 0; index < count; index += 1) {
      const [id, revisionId] = [v7(), v7()]
      const day = new Date(Date.UTC(2010, 0, 1) + index * 3_600_000).toISOString().slice(0, 16)
      revision.run(revisionId, id, author)
      text.run(revisionId, blocks, lines)
      article.run(
        id,
        sources[index % 3] ?? null,
        revisionId,
        titleOf(index),
        day,
        day,
        `${day}:00.000Z`,
        author,
      )
      state.run(id, index % 2 === 0 ? now : null, author)
      analysis.run(revisionId)
    }
    seal(db)
  })()
  db.close()
}

/** Without its checksum an article counts as damaged, and is not changed. */
function seal(db: Database.Database): void {
  const rows = db.prepare<[], Row>('SELECT * FROM article WHERE checksum IS NULL').all()
  const set = db.prepare('UPDATE article SET checksum = ? WHERE n = ?')
  for (const row of rows) set.run(checksumOf('article', row), row['n'])
}

function titleOf(index: number): string {
  const subject = subjects[index % subjects.length] ?? ''
  const verb = verbs[Math.floor(index / subjects.length) % verbs.length] ?? ''
  return `${subject} ${verb} plan ${index + 1}`
}

/** Two outlets; every third article has none. */
function addSources(db: Database.Database, author: string, now: string): string[] {
  const add = db.prepare(
    `INSERT INTO source (id, kind, name, folded, created_at, updated_at, version, author_id)
     VALUES (?, 'outlet', ?, ?, '${now}', '${now}', 1, ?)`,
  )
  return ['Harbour Post', 'River News'].map((name) => {
    const id = v7()
    add.run(id, name, name.toLowerCase(), author)
    return id
  })
}
