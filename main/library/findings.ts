import type { ArticleId, RevisionId } from '../../preload/contract/common'
import type { EntityKind, Findings, FoundEntity, FoundMention } from '../../preload/contract/entity'
import { all, type Library, one, run, transaction } from './database'
import { failure, notFound } from './errors'
import { fold } from './fold'
import { now } from './ids'

export type Analysis = {
  n: number
  revisionId: RevisionId
  state: 'ready' | 'failed'
  language: string | null
}

/** What the newest run of an engine found in the article's current text; a failed one only where none succeeded. */
export const currentAnalysis = (library: Library, articleId: ArticleId): Analysis | null => {
  const article = one<{ revision_id: string }>(
    library,
    'SELECT revision_id FROM article WHERE id = ?',
    articleId,
  )
  if (article === undefined) throw notFound('article')
  return (
    one<Analysis>(
      library,
      `SELECT n, revision_id AS revisionId, state, language FROM analysis WHERE revision_id = ?
       ORDER BY state = 'ready' DESC, n DESC LIMIT 1`,
      article.revision_id,
    ) ?? null
  )
}

type FoundRow = { n: number; key: string; kind: EntityKind; name: string }
type MentionRow = FoundMention & { found_entity_n: number }

export const foundIn = (library: Library, analysis: number): FoundEntity[] => {
  const entities = all<FoundRow>(
    library,
    'SELECT n, key, kind, name FROM found_entity WHERE analysis_n = ? ORDER BY n',
    analysis,
  )
  const mentions = all<MentionRow>(
    library,
    `SELECT m.found_entity_n, m.start_offset AS start, m.end_offset AS end, m.confidence, m.why
     FROM found_entity f JOIN found_mention m ON m.found_entity_n = f.n
     WHERE f.analysis_n = ? ORDER BY m.start_offset`,
    analysis,
  )
  const byEntity = new Map<number, FoundMention[]>(entities.map(({ n }) => [n, []]))
  for (const { found_entity_n, ...mention } of mentions) byEntity.get(found_entity_n)?.push(mention)
  return entities.map(({ n, key, kind, name }) => ({ key, kind, name, mentions: byEntity.get(n) ?? [] }))
}

type Run = {
  revisionId: RevisionId
  engine: string
  state: 'ready' | 'failed'
  language: string | null
  reason: string | null
}

/** Enters a run and what it replaces: the same run again gives the same rows. */
const enterRun = (library: Library, { revisionId, engine, state, language, reason }: Run): number => {
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

const textLength = (library: Library, revisionId: RevisionId): number => {
  const revision = one<{ text_length: number }>(
    library,
    'SELECT text_length FROM revision WHERE id = ?',
    revisionId,
  )
  if (revision === undefined) throw notFound('text')
  return revision.text_length
}

const insertFound = (
  library: Library,
  analysis: number,
  { key, kind, name, mentions }: FoundEntity,
): void => {
  const entered = one<{ n: number }>(
    library,
    'INSERT INTO found_entity (analysis_n, key, kind, name, folded) VALUES (?, ?, ?, ?, ?) RETURNING n',
    analysis,
    key,
    kind,
    name,
    fold(name),
  )
  for (const { start, end, confidence, why } of mentions) {
    run(
      library,
      `INSERT INTO found_mention (found_entity_n, start_offset, end_offset, confidence, why)
       VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      entered?.n ?? 0,
      start,
      end,
      confidence,
      why,
    )
  }
}

/** Keeps what an engine found in a revision, in place of what was found there before. */
export const storeFindings = (library: Library, revisionId: RevisionId, findings: Findings): void => {
  transaction(library, () => {
    const length = textLength(library, revisionId)
    if (findings.entities.some(({ mentions }) => mentions.some(({ end }) => end > length))) {
      throw failure('internal', 'The analysis found a name beyond the end of the text.')
    }
    const { engine, language, entities } = findings
    const analysis = enterRun(library, { revisionId, engine, state: 'ready', language, reason: null })
    for (const entity of entities) insertFound(library, analysis, entity)
  })
}

/** Keeps that an engine could not read a revision, so that it is not tried for ever. */
export const storeFailure = (
  library: Library,
  revisionId: RevisionId,
  engine: string,
  reason: string,
): void => {
  transaction(library, () => {
    textLength(library, revisionId)
    enterRun(library, { revisionId, engine, state: 'failed', language: null, reason })
  })
}

/** `published` is the stated date's value, as precise as it is known. */
export type Waiting = {
  revisionId: RevisionId
  articleId: ArticleId
  text: string
  title: string | null
  published: string | null
}

// Two walks along the index of engines, before and after this one: `<>` alone would read every article.
const waitingSql = `
  WITH due AS (
    SELECT article_n FROM article_listing WHERE shelf <> 'deleted' AND analyzed_by < ?
    UNION ALL
    SELECT article_n FROM article_listing WHERE shelf <> 'deleted' AND analyzed_by > ?
    LIMIT ?
  )
  SELECT a.revision_id AS revisionId, a.id AS articleId, x.text, a.title, a.published_value AS published
  FROM due CROSS JOIN article a ON a.n = due.article_n
  JOIN revision_text x ON x.revision_id = a.revision_id`

/** Current revisions that this engine has not read, deleted articles' aside. */
export const waiting = (library: Library, engine: string, limit: number): Waiting[] =>
  all<Waiting>(library, waitingSql, engine, engine, limit)

/** How many there are: the total of an analysing job. */
export const countWaiting = (library: Library, engine: string): number =>
  one<{ waiting: number }>(
    library,
    `SELECT count(*) AS waiting FROM article_listing WHERE shelf <> 'deleted' AND analyzed_by <> ?`,
    engine,
  )?.waiting ?? 0
