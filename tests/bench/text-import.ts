// The same made-up texts into the library, as a bulk import stores them, and into FTS5 alone, in turns: so whatever else the machine does
// falls on both.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { importReading } from '../../main/library/articles/articles'
import { keepAllBytes, originalFile } from '../../main/library/articles/originals'
import { type Library, transaction } from '../../main/library/database/database'
import { noFields } from '../support/no-fields'
import { below, someArticle, someMinute } from './natural-texts'

export type Took = { ms: number; cpuMs: number }

export type Filled = { alone: Took; library: Took; letters: number }

type Text = { title: string; paragraphs: string[]; minute: string }

const groupSize = 1_000

/** FTS5 with a table of the same texts that keeps none of them. */
export function ftsAlone(file: string): Database.Database {
  const alone = new Database(file)
  alone.pragma('journal_mode = WAL')
  alone.pragma('synchronous = FULL')
  alone.exec(`CREATE VIRTUAL TABLE text USING fts5 (
    title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')`)
  return alone
}

/** Fills both. Without flushes neither waits for the disk; the files of the originals are then written as they come. */
export async function fillBoth(
  library: Library,
  alone: Database.Database,
  { size, flushes }: { size: number; flushes: boolean },
): Promise<Filled> {
  const filled: Filled = { alone: { ms: 0, cpuMs: 0 }, library: { ms: 0, cpuMs: 0 }, letters: 0 }
  if (!flushes) for (const db of [alone, library.db]) db.pragma('synchronous = OFF')
  for (let at = 0; at < size; at += groupSize) {
    const texts = Array.from({ length: Math.min(groupSize, size - at) }, (): Text => ({
      ...someArticle(),
      minute: someMinute(),
    }))
    filled.letters += texts.reduce((sum, text) => sum + wordsOf(text).length, 0)
    const turns = [
      () => timed(filled.alone, () => insertAlone(alone, at, texts)),
      () => timed(filled.library, () => importAll(library, texts, flushes)),
    ]
    if (at % (2 * groupSize) > 0) turns.reverse()
    for (const turn of turns) await turn()
    if (at % 20_000 === 0) process.stderr.write(`${at} of ${size}\r`)
  }
  return filled
}

async function timed(took: Took, work: () => unknown): Promise<void> {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  took.ms += performance.now() - began
  took.cpuMs += (user + system) / 1000
}

function wordsOf({ title, paragraphs }: Text): string {
  return [title, ...paragraphs].join('\n\n')
}

function insertAlone(alone: Database.Database, at: number, texts: readonly Text[]): void {
  const insert = alone.prepare('INSERT INTO text (rowid, title, body) VALUES (?, ?, ?)')
  alone.transaction(() => {
    texts.forEach(({ title, paragraphs }, index) =>
      insert.run(at + index + 1, title, paragraphs.join('\n\n')),
    )
  })()
}

const encoder = new TextEncoder()

/** As a bulk import does: their bytes first, then their rows in groups. */
async function importAll(library: Library, texts: readonly Text[], flushes: boolean): Promise<void> {
  const bodies = texts.map(wordsOf)
  const bytes = bodies.map((body) => encoder.encode(body))
  const hashes = flushes ? await keepAllBytes(library, bytes) : writeAll(library, bytes)
  for (let at = 0; at < texts.length; at += 64) {
    transaction(library, () => {
      for (const [index, text] of texts.slice(at, at + 64).entries())
        importOne(library, text, bodies[at + index] ?? '', hashes[at + index] ?? '')
    })
  }
}

function writeAll(library: Library, all: readonly Uint8Array[]): string[] {
  return all.map((bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const file = originalFile(library, hash)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    return hash
  })
}

function importOne(to: Library, { title, minute }: Text, text: string, sha256: string): void {
  importReading(to, {
    original: { bytes: encoder.encode(text), sha256, name: null, encoding: 'utf-8' },
    fields: {
      ...noFields,
      title,
      published: { value: minute, zone: null, words: minute },
      outlet: `Outlet ${below(40)}`,
      language: 'en',
    },
    lines: [],
    text,
    blocks: [
      { kind: 'title', start: 0, end: title.length },
      { kind: 'paragraph', start: title.length + 2, end: text.length },
    ],
  })
}
