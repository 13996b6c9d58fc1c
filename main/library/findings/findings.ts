import type { Block } from '../../../preload/contract/article'
import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import type { FoundDate } from '../../../preload/contract/date'
import type { Findings } from '../../../preload/contract/entity'
import type { FoundQuote } from '../../../preload/contract/quote'
import type { FoundRole } from '../../../preload/contract/role'
import { all, type Library, one, run, transaction } from '../database/database'
import { failure, notFound } from '../database/errors'
import { type Decided, insertDate, insertEntity, insertQuote } from './found-rows'
import { now } from '../database/ids'
import { relistFindings } from '../articles/relist-findings'
import { readText } from '../articles/revisions'
import { insertRole } from './role-rows'

/** One run of an engine over one revision. */
export type Analysis = {
  n: number
  revisionId: RevisionId
  state: 'ready' | 'failed'
  language: string | null
  reason: string | null
}

/** What the newest run of an engine found in the article's current text; a failed one only where none succeeded. */
export function currentAnalysis(library: Library, articleId: ArticleId): Analysis | null {
  const article = one<{ revision_id: string }>(
    library,
    'SELECT revision_id FROM article WHERE id = ?',
    articleId,
  )
  if (article === undefined) throw notFound('article')
  return (
    one<Analysis>(
      library,
      `SELECT n, revision_id AS revisionId, state, language, reason FROM analysis WHERE revision_id = ?
       ORDER BY state = 'ready' DESC, n DESC LIMIT 1`,
      article.revision_id,
    ) ?? null
  )
}

type Run = {
  revisionId: RevisionId
  engine: string
  state: 'ready' | 'failed'
  language: string | null
  reason: string | null
}

/** What an engine found in a text besides its entities. */
type TextFindings = {
  quotes: readonly FoundQuote[]
  dates: readonly FoundDate[]
  roles: readonly FoundRole[]
}

/**
 * Keeps what an engine found in a revision, in place of what was found there before, and makes the article's
 * lists anew, all in one transaction. What a person decided stays as it is and holds against it.
 */
export function storeFindings(
  library: Library,
  revisionId: RevisionId,
  findings: Findings,
  textFindings: TextFindings = { quotes: [], dates: [], roles: [] },
): void {
  transaction(library, () => {
    const text = readText(library, revisionId)
    checkSpans(text.length, findings, textFindings)
    const { engine, language, entities } = findings
    const decided = decidedIn(library, revisionId)
    const analysis = enterRun(library, { revisionId, engine, state: 'ready', language, reason: null })
    const target = { analysis, text, decided }
    const numbers = new Map(entities.map((entity) => [entity.key, insertEntity(library, entity, target)]))
    for (const quote of textFindings.quotes) insertQuote(library, quote, target, numbers)
    for (const date of textFindings.dates) insertDate(library, date, target)
    for (const role of textFindings.roles) insertRole(library, role, numbers)
    relistFindings(library, revisionId)
  })
}

/**
 * Throws where a span is empty or ends beyond the text: a faulty engine writes nothing, rather than false
 * places.
 */
function checkSpans(length: number, { entities }: Findings, { quotes, dates, roles }: TextFindings): void {
  const spans = [...entities.flatMap(({ mentions }) => mentions), ...quotes, ...dates, ...roles]
  if (spans.some(({ start, end }) => start >= end || end > length)) {
    throw failure('internal', 'The analysis found something beyond the end of the text.')
  }
}

function decidedIn(library: Library, revisionId: RevisionId): Decided[] {
  return all<Decided>(
    library,
    `SELECT g.kind, g.folded FROM revision r JOIN naming g ON g.article_id = r.article_id
     WHERE r.id = ? AND g.deleted_at IS NULL`,
    revisionId,
  )
}

/** Enters a run and what it replaces: the same run again gives the same rows. */
function enterRun(library: Library, { revisionId, engine, state, language, reason }: Run): number {
  // A failed run leaves what an older engine found: better old suggestions than none.
  const replaced = state === 'ready' ? '' : `AND (engine = ? OR state = 'failed')`
  const values = state === 'ready' ? [revisionId] : [revisionId, engine]
  run(library, `DELETE FROM analysis WHERE revision_id = ? ${replaced}`, ...values)
  const entered = one<{ n: number }>(
    library,
    `INSERT INTO analysis (revision_id, engine, state, language, reason, at)
     VALUES (?, ?, ?, ?, ?, ?) RETURNING n`,
    revisionId,
    engine,
    state,
    language,
    reason,
    now(),
  )
  return entered?.n ?? 0
}

/** The reason of a run that was given up, because one article may not take so long. */
export const tooLong = 'TooLongToAnalyze'

/** Keeps that an engine could not read a revision, so that it is not tried for ever. */
export function storeFailure(library: Library, revisionId: RevisionId, engine: string, reason: string): void {
  transaction(library, () => {
    readText(library, revisionId)
    enterRun(library, { revisionId, engine, state: 'failed', language: null, reason })
  })
}

/** `published` is the stated date's value, as precise as it is known. */
export type Waiting = {
  revisionId: RevisionId
  articleId: ArticleId
  text: string
  blocks: Block[]
  title: string | null
  published: string | null
}

// Two walks along the index of engines, before and after this one: `<>` alone would read every article.
const waitingSql = `
  WITH due AS (
    SELECT article_n FROM article_listing WHERE status <> 'deleted' AND analyzed_by < ?
    UNION ALL
    SELECT article_n FROM article_listing WHERE status <> 'deleted' AND analyzed_by > ?
    LIMIT ?
  )
  SELECT a.revision_id AS revisionId, a.id AS articleId, x.text, x.blocks, a.title, a.published_value AS published
  FROM due CROSS JOIN article a ON a.n = due.article_n
  JOIN revision_text x ON x.revision_id = a.revision_id`

/**
 * Current revisions that this engine has not read, deleted articles' aside, with their texts: `limit` bounds
 * the memory.
 */
export function waiting(library: Library, engine: string, limit: number): Waiting[] {
  const rows = all<Omit<Waiting, 'blocks'> & { blocks: string }>(library, waitingSql, engine, engine, limit)
  return rows.map((row) => ({ ...row, blocks: JSON.parse(row.blocks) as Block[] }))
}

/** How many there are: the total of an analysing job. */
export function countWaiting(library: Library, engine: string): number {
  return (
    one<{ waiting: number }>(
      library,
      `SELECT count(*) AS waiting FROM article_listing WHERE status <> 'deleted' AND analyzed_by <> ?`,
      engine,
    )?.waiting ?? 0
  )
}
