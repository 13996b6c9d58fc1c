// Keeps the full-text index in step. Triggers note in `search_due` what a transaction changes; `transaction` has it taken in
// before it commits. So an article is indexed once however often it changes on the way, and a group of an import in the
// order of its keys, which FTS5 wants: a key below the last one has it write out what it holds.

import type { Block } from '../../../../preload/contract/article'
import { all, type Library, one, run } from '../database'
import { sql } from '../sql'
import { decidedWords } from './decided-words'
import { freeKey, keyOfDate } from './keys'
import { textForIndex } from './words'

type IndexedNoun = 'article' | 'highlight' | 'note' | 'quote' | 'name'

type DueRow = { noun: IndexedNoun; n: number }

/** Takes in what this transaction has changed so far. Costs one look at an empty table where that is nothing. */
export function takeInDue(library: Library): void {
  const due = all<DueRow>(library, 'SELECT noun, n FROM search_due')
  if (due.length === 0) return
  takeIn(library, due, { isPersonWaiting: true })
  run(library, 'DELETE FROM search_due')
}

/** Takes in some of what waits, in the caller's transaction, for about so long; answers how many rows are left. */
export function takeInSome(library: Library, { forMs }: { forMs: number }): number {
  const ends = performance.now() + forMs
  do {
    const rows = all<DueRow>(library, 'SELECT noun, n FROM search_backlog LIMIT ?', rowsAtOnce)
    takeIn(library, rows, { isPersonWaiting: false })
    if (rows.length < rowsAtOnce) return 0
  } while (performance.now() < ends)
  return backlogOf(library)
}

const rowsAtOnce = 20

/** How many rows wait to be taken in; searches may miss these. */
export function backlogOf(library: Library): number {
  return one<{ rows: number }>(library, 'SELECT count(*) AS rows FROM search_backlog')?.rows ?? 0
}

/** Has everything taken in anew, bit by bit, by whoever calls `takeInSome`. The caller's transaction. */
export function beginAnew(library: Library): void {
  for (const statement of emptyIndex) run(library, statement)
  for (const statement of everythingWaits) run(library, statement)
}

/** What empties the index. */
export const emptyIndex = [
  "INSERT INTO article_text (article_text) VALUES ('delete-all')",
  "INSERT INTO highlight_text (highlight_text) VALUES ('delete-all')",
  "INSERT INTO note_text (note_text) VALUES ('delete-all')",
  "INSERT INTO quote_text (quote_text) VALUES ('delete-all')",
  "INSERT INTO name_text (name_text) VALUES ('delete-all')",
  'DELETE FROM search_entry',
  'DELETE FROM search_word',
  'DELETE FROM search_backlog',
]

/** What has everything wait to be taken in again. */
export const everythingWaits = [
  "INSERT INTO search_backlog SELECT 'article', article_n FROM article_listing",
  "INSERT INTO search_backlog SELECT 'highlight', n FROM highlight WHERE deleted_at IS NULL",
  "INSERT INTO search_backlog SELECT 'note', n FROM note WHERE deleted_at IS NULL",
  "INSERT INTO search_backlog SELECT 'quote', n FROM found_quote",
  "INSERT INTO search_backlog SELECT 'quote', -n FROM quote_listing WHERE state <> 'suggested'",
  "INSERT INTO search_backlog SELECT 'name', n FROM found_name",
]

function takeIn(
  library: Library,
  due: readonly DueRow[],
  { isPersonWaiting }: { isPersonWaiting: boolean },
): void {
  const articles: Entry[] = []
  for (const { noun, n } of due) {
    run(library, 'DELETE FROM search_backlog WHERE noun = ? AND n = ?', noun, n)
    if (noun !== 'article') takeInRow[noun](library, n)
    else {
      const row = articleRow(library, n)
      if (row === undefined) continue
      if (isPersonWaiting && row.key !== null && row.text_length > longText)
        run(library, 'INSERT INTO search_backlog VALUES (?, ?)', noun, n)
      else articles.push(enter(library, row))
    }
  }
  for (const entry of articles.sort((a, b) => a.key - b.key)) takeInArticle(library, entry)
}

// Takes 30 ms to take in. A note on such an article is in the index a moment later.
const longText = 300_000

/** An article's place in the index, and the key that it had before. */
type Entry = { key: number; formerKey: number | null; row: ArticleRow }

type ArticleRow = {
  id: string
  n: number
  title: string
  byline: string | null
  revision_id: string
  text_length: number
  dated: string
  key: number | null
  date_key: number | null
}

function articleRow(library: Library, n: number): ArticleRow | undefined {
  return one<ArticleRow>(
    library,
    sql`SELECT a.id, a.n, a.title, a.byline, a.revision_id, r.text_length, l.dated, e.key, e.date_key
      FROM article a JOIN article_listing l ON l.article_n = a.n JOIN revision r ON r.id = a.revision_id
      LEFT JOIN search_entry e ON e.article_n = a.n
      WHERE a.n = ${n}`,
  )
}

/** Gives an article its key: the one it has, while its date is what it was. */
function enter(library: Library, row: ArticleRow): Entry {
  const dateKey = keyOfDate(row.dated)
  if (row.key !== null && row.date_key === dateKey) {
    run(library, sql`UPDATE search_entry SET revision_id = ${row.revision_id} WHERE key = ${row.key}`)
    return { key: row.key, formerKey: row.key, row }
  }
  if (row.key !== null) run(library, sql`DELETE FROM search_entry WHERE key = ${row.key}`)
  const key = freeKey(library, row.dated)
  run(library, sql`INSERT INTO search_entry VALUES (${key}, ${row.n}, ${dateKey}, ${row.revision_id})`)
  return { key, formerKey: row.key, row }
}

function takeInArticle(library: Library, { key, formerKey, row }: Entry): void {
  if (formerKey !== null) run(library, sql`DELETE FROM article_text WHERE rowid = ${formerKey}`)
  const { body, captions } = partsOf(library, row.revision_id)
  const aside = asideOf(library, row.id).join('\n')
  run(
    library,
    sql`INSERT INTO article_text (rowid, title, body, byline, captions, aside)
      VALUES (${key}, ${textForIndex(row.title)}, ${textForIndex(body)}, ${textForIndex(row.byline ?? '')},
        ${textForIndex(captions)}, ${textForIndex(aside)})`,
  )
}

/** The text without the title, which has a column of its own. */
function partsOf(library: Library, revisionId: string): { body: string; captions: string } {
  const row = one<{ text: string; blocks: string }>(
    library,
    'SELECT text, blocks FROM revision_text WHERE revision_id = ?',
    revisionId,
  )
  if (row === undefined) return { body: '', captions: '' }
  const body: string[] = []
  const captions: string[] = []
  for (const { kind, start, end } of JSON.parse(row.blocks) as Block[]) {
    if (kind === 'title') continue
    const words = row.text.slice(start, end)
    if (kind === 'caption') captions.push(words)
    else body.push(words)
  }
  return { body: body.join('\n\n'), captions: captions.join('\n\n') }
}

/** The tags of an article and of its highlights, and the notes on it and on these. */
function asideOf(library: Library, articleId: string): string[] {
  return all<{ words: string }>(
    library,
    sql`SELECT t.name AS words FROM tagging g JOIN tag t ON t.id = g.tag_id
      WHERE g.article_id = ${articleId} AND g.deleted_at IS NULL
      UNION ALL
      SELECT body FROM note WHERE article_id = ${articleId} AND deleted_at IS NULL
      UNION ALL
      SELECT o.body FROM highlight h JOIN note o ON o.highlight_id = h.id
      WHERE h.article_id = ${articleId} AND h.deleted_at IS NULL AND o.deleted_at IS NULL
      UNION ALL
      SELECT t.name FROM highlight h JOIN tagging g ON g.highlight_id = h.id JOIN tag t ON t.id = g.tag_id
      WHERE h.article_id = ${articleId} AND h.deleted_at IS NULL AND g.deleted_at IS NULL`,
  ).map(({ words }) => words)
}

const takeInRow: Record<Exclude<IndexedNoun, 'article'>, (library: Library, n: number) => void> = {
  highlight: takeInHighlight,
  note: takeInNote,
  quote: takeInQuote,
  name: takeInName,
}

function takeInHighlight(library: Library, n: number): void {
  run(library, sql`DELETE FROM highlight_text WHERE rowid = ${n}`)
  const row = one<{ id: string; words: string }>(
    library,
    sql`SELECT id, coalesce(image_words, exact) AS words FROM highlight WHERE n = ${n} AND deleted_at IS NULL`,
  )
  if (row === undefined) return
  const notes = all<{ body: string }>(
    library,
    sql`SELECT body FROM note WHERE highlight_id = ${row.id} AND deleted_at IS NULL`,
  )
  const note = notes.map(({ body }) => body).join('\n')
  const tags = all<{ name: string }>(
    library,
    sql`SELECT t.name FROM tagging g JOIN tag t ON t.id = g.tag_id
      WHERE g.highlight_id = ${row.id} AND g.deleted_at IS NULL`,
  )
  run(
    library,
    sql`INSERT INTO highlight_text (rowid, words, note, tags)
      VALUES (${n}, ${textForIndex(row.words)}, ${textForIndex(note)},
        ${textForIndex(tags.map(({ name }) => name).join('\n'))})`,
  )
}

function takeInNote(library: Library, n: number): void {
  run(library, sql`DELETE FROM note_text WHERE rowid = ${n}`)
  const row = one<{ body: string }>(library, sql`SELECT body FROM note WHERE n = ${n} AND deleted_at IS NULL`)
  if (row !== undefined)
    run(library, sql`INSERT INTO note_text (rowid, body) VALUES (${n}, ${textForIndex(row.body)})`)
}

function takeInName(library: Library, n: number): void {
  run(library, sql`DELETE FROM name_text WHERE rowid = ${n}`)
  const row = one<{ name: string }>(library, sql`SELECT name FROM found_name WHERE n = ${n}`)
  if (row !== undefined)
    run(library, sql`INSERT INTO name_text (rowid, name) VALUES (${n}, ${textForIndex(row.name)})`)
}

/** A number above zero is that of a found quotation; below zero it is that of a listed one, on which a person decided. */
function takeInQuote(library: Library, n: number): void {
  run(library, sql`DELETE FROM quote_text WHERE rowid = ${n}`)
  const words = n < 0 ? decidedWords(library, -n) : foundWords(library, n)
  if (words !== null)
    run(library, sql`INSERT INTO quote_text (rowid, words) VALUES (${n}, ${textForIndex(words)})`)
}

function foundWords(library: Library, n: number): string | null {
  return one<{ words: string }>(library, sql`SELECT words FROM found_quote WHERE n = ${n}`)?.words ?? null
}
