// Whether what the library holds is what was written. Each check is a generator: it yields after a piece of work
// that nobody has to wait for, so that other calls are answered in between.

import { isIntact, sha256 } from '../database/checksum'
import { all, type Library, one, type Row } from '../database/database'
import type { revision } from '../database/captured-tables'
import type { Held } from '../database/columns'
import type { highlight } from '../database/personal-tables'
import { type Sql, sql } from '../database/sql'
import { aboutArticle, aboutOf, aboutRevision } from './about'
import { keptLists } from './kept-lists'
import type { Check, VerifyContext } from './report'

// Small enough that the window does not wait for a batch, even of long texts.
const batchRows = 100

type Numbered = Row & { n: number }

/** The rows of a table by number, a batch at a time: no statement stays open while others write. */
function* batches<R extends Numbered>(library: Library, query: string): Generator<R[]> {
  let after = 0
  for (;;) {
    const rows = all<R>(library, query, after, batchRows)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < batchRows) return
    after = last.n
  }
}

type TextRow = Numbered & Held<typeof revision, 'id' | 'text_sha256' | 'text_length'>

function textOf(library: Library, revisionId: string): string | null {
  return (
    one<{ text: string }>(library, 'SELECT text FROM revision_text WHERE revision_id = ?', revisionId)
      ?.text ?? null
  )
}

/** Every text is what was captured. One at a time: together they can be larger than the memory. */
export const checkTexts: Check = function* ({ library, checked, problem }) {
  const sql = 'SELECT n, id, text_sha256, text_length FROM revision WHERE n > ? ORDER BY n LIMIT ?'
  for (const rows of batches<TextRow>(library, sql)) {
    for (const row of rows) {
      checked.texts += 1
      const text = textOf(library, row.id)
      if (text === null) {
        const sentence = 'The text of a revision is missing. Restore a back-up.'
        problem({ what: 'text', where: row.id, sentence, about: aboutRevision(library, row.id) })
      } else if (sha256(text) !== row.text_sha256 || text.length !== row.text_length) {
        const sentence = 'The text of a revision is not the one that was read. Restore a back-up.'
        problem({ what: 'text', where: row.id, sentence, about: aboutRevision(library, row.id) })
      }
      yield
    }
  }
}

/**
 * An article, highlight or note has a checksum of what was stated, written with it: a disk that changed it is found out.
 */
function checkSum(
  { library, problem }: VerifyContext,
  table: 'article' | 'highlight' | 'note',
  row: Row,
): void {
  if (isIntact(table, row)) return
  const its = table === 'article' ? 'title, dates and other facts' : 'words'
  const sentence = `This ${table} is not what was written: its checksum differs. Restore a back-up or check its ${its}.`
  problem({ what: table, where: String(row.id), sentence, about: aboutOf(library, table, row) })
}

/** The facts of every article are what was stated. */
export const checkArticles: Check = function* (context) {
  for (const rows of batches<Numbered>(
    context.library,
    'SELECT * FROM article WHERE n > ? ORDER BY n LIMIT ?',
  )) {
    for (const row of rows) checkSum(context, 'article', row)
    yield
  }
}

type PassageRow = Numbered &
  Held<typeof highlight, 'article_id' | 'revision_id' | 'start_offset' | 'end_offset' | 'exact'> & {
    id: string
  }

/** Every highlight is what was made, and its words stand where it says. */
export const checkHighlights: Check = function* (context) {
  const { library, checked, problem } = context
  let revision: { id: string; text: string | null } = { id: '', text: null }
  for (const rows of batches<PassageRow>(library, 'SELECT * FROM highlight WHERE n > ? ORDER BY n LIMIT ?')) {
    for (const row of rows) {
      checked.highlights += 1
      checkSum(context, 'highlight', row)
      if (revision.id !== row.revision_id) {
        revision = { id: row.revision_id, text: textOf(library, row.revision_id) }
      }
      if (revision.text?.slice(row.start_offset, row.end_offset) !== row.exact) {
        const sentence =
          'The words of this highlight are not what stands at its place in the text. Restore a back-up.'
        problem({ what: 'highlight', where: row.id, sentence, about: aboutArticle(library, row.article_id) })
      }
    }
    yield
  }
  yield* checkMarkedImages(context)
  yield* checkPlacements(context)
}

/** Every image that is marked is one of the revision in which it was marked. */
const checkMarkedImages: Check = function* ({ library, problem }) {
  const missing = all<{ id: string; article_id: string }>(
    library,
    `SELECT h.id, h.article_id FROM highlight h WHERE h.image_sha256 IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM revision_image p WHERE p.revision_id = h.revision_id AND p.image_sha256 = h.image_sha256)
     LIMIT 100`,
  )
  for (const { id: where, article_id: articleId } of missing) {
    const sentence =
      'The image of this highlight is not in the text that it was marked in. Restore a back-up.'
    problem({ what: 'highlight', where, sentence, about: aboutArticle(library, articleId) })
  }
  yield
}

/** Places of highlights in later revisions, which lie within their texts. */
const checkPlacements: Check = function* ({ library, problem }) {
  const outside = all<{ highlight_id: string; article_id: string }>(
    library,
    `SELECT p.highlight_id, r.article_id FROM highlight_placement p JOIN revision r ON r.id = p.revision_id
     WHERE p.end_offset > r.text_length LIMIT 100`,
  )
  for (const { highlight_id: where, article_id: articleId } of outside) {
    const sentence =
      'This highlight was placed beyond the end of the text. Save the article’s correction again.'
    problem({ what: 'highlight', where, sentence, about: aboutArticle(library, articleId) })
  }
  yield
}

export const checkNotes: Check = function* (context) {
  const { library, checked } = context
  for (const rows of batches<Numbered>(library, 'SELECT * FROM note WHERE n > ? ORDER BY n LIMIT ?')) {
    for (const row of rows) {
      checked.notes += 1
      checkSum(context, 'note', row)
    }
    yield
  }
}

function countOf(library: Library, query: Sql): number {
  return one<{ rows: number }>(library, query)?.rows ?? 0
}

/** Rows of the one that the other has not. */
function difference(a: Sql, b: Sql): Sql {
  return sql`SELECT count(*) AS rows FROM (${a} EXCEPT ${b})`
}

function decidedSql(noun: 'mention' | 'quote') {
  return `
  SELECT m.rowid AS n, m.id, m.article_id, m.revision_id, m.start_offset, m.end_offset, m.exact
  FROM (SELECT row_number() OVER (ORDER BY id) AS rowid, * FROM ${noun}) m WHERE m.rowid > ? ORDER BY 1 LIMIT ?`
}

/** The words of every decision stand where it says. */
export const checkDecisions: Check = function* ({ library, problem }) {
  for (const noun of ['mention', 'quote'] as const) {
    for (const rows of batches<PassageRow>(library, decidedSql(noun))) {
      for (const row of rows) {
        if (textOf(library, row.revision_id)?.slice(row.start_offset, row.end_offset) === row.exact) continue
        const sentence = `The words of this ${noun} are not what stands at its place in the text. Restore a back-up.`
        problem({ what: noun, where: row.id, sentence, about: aboutArticle(library, row.article_id) })
      }
      yield
    }
  }
}

/**
 * Lists and counts show what the articles are. Triggers keep them; the views "…_due" say from the articles
 * alone what they should hold.
 */
export const checkListing: Check = function* ({ library, problem }) {
  for (const [where, shown, due] of keptLists()) {
    const wrong = countOf(library, difference(shown, due)) + countOf(library, difference(due, shown))
    yield
    if (wrong === 0) continue
    const sentence = `Lists differ from the articles in ${wrong} places. Restore a back-up, or change those articles.`
    problem({ what: 'listing', where, sentence })
  }
}
