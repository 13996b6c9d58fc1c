// Which articles are one report: wires are printed by many outlets, cut and with other headlines. Texts are
// compared when they are analysed, and only with the few that share numbers of their prints; the groups are
// made anew at any time, so that they are no part of the journal. Only "not the same report" is a person's
// word, and is.

import type { ArticleCopy } from '../../../preload/contract/article'
import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import { liveArticle } from './article-rows'
import type { Held } from '../database/columns'
import { all, type Library, one, run, transaction } from '../database/database'
import type { copy_group } from '../database/derived-tables'
import { newId } from '../database/ids'
import { readText } from './revisions'
import type { article } from '../database/personal-tables'
import { quoted } from '../database/text'
import { act, insertRow } from '../journal/write'

/** How copies are told. Handed in: it is not SQL. */
type Likeness = {
  printOf: (text: string) => number[]
  minSharedHashes: number
  areCopies: (one: string, other: string) => boolean
}

// The nearest ones are enough to find the group that they are in.
const maxComparedTexts = 8

type Candidate = Held<typeof article, 'n' | 'revision_id'>

/**
 * Looks for other articles that are the same report as this text, and puts it with them. Again, it gives the
 * same. Nothing happens for a revision that is no article's current one any more. It reads eight other texts
 * at most.
 */
export function findCopies(
  library: Library,
  revisionId: RevisionId,
  text: string,
  { printOf, minSharedHashes, areCopies }: Likeness,
): void {
  const its = one<Held<typeof article, 'n'>>(
    library,
    // By way of the revision: articles have no index of theirs.
    `SELECT a.n FROM revision r JOIN article a ON a.id = r.article_id WHERE r.id = ? AND a.revision_id = r.id`,
    revisionId,
  )
  if (its === undefined) return
  const print = printOf(text)
  const copies = candidates(library, its.n, print, minSharedHashes).filter(({ revision_id: id }) =>
    areCopies(text, readText(library, id)),
  )
  transaction(library, () => {
    leaveCopies(library, its.n)
    for (const hash of print)
      run(library, 'INSERT INTO text_print (hash, article_n) VALUES (?, ?)', hash, its.n)
    if (copies.length > 0) join(library, [its.n, ...copies.map(({ n }) => n)])
  })
}

/**
 * The articles that share most of the print, the nearest first: one search along an index for each number.
 */
function candidates(library: Library, n: number, print: readonly number[], minShared: number): Candidate[] {
  return print.length === 0
    ? []
    : all<Candidate>(
        library,
        `SELECT a.n, a.revision_id FROM text_print p JOIN article a ON a.n = p.article_n
         WHERE p.hash IN (${print.map(() => '?').join(', ')}) AND p.article_n <> ?
         GROUP BY p.article_n HAVING count(*) >= ? ORDER BY count(*) DESC LIMIT ${maxComparedTexts}`,
        ...print,
        n,
        minShared,
      )
}

/** Puts articles into one group, and with them all of the groups that they were in. */
function join(library: Library, members: readonly number[]): void {
  const marks = members.map(() => '?').join(', ')
  const known = all<Held<typeof copy_group, 'group_n'>>(
    library,
    `SELECT DISTINCT group_n FROM copy_group WHERE article_n IN (${marks})`,
    ...members,
  ).map(({ group_n: group }) => group)
  const group = Math.min(...known, ...members)
  for (const other of known) run(library, 'UPDATE copy_group SET group_n = ? WHERE group_n = ?', group, other)
  for (const n of members) {
    run(library, 'INSERT OR REPLACE INTO copy_group (article_n, group_n) VALUES (?, ?)', n, group)
  }
}

/** Takes an article out of its group, and ends a group of one. */
/** Takes an article out of the report that it is a copy of, by its number. */
export function leaveCopies(library: Library, n: number): void {
  run(library, 'DELETE FROM text_print WHERE article_n = ?', n)
  const left = one<Held<typeof copy_group, 'group_n'>>(
    library,
    'DELETE FROM copy_group WHERE article_n = ? RETURNING group_n',
    n,
  )
  if (left === undefined) return
  run(
    library,
    'DELETE FROM copy_group WHERE group_n = ? AND (SELECT count(*) FROM copy_group WHERE group_n = ?) = 1',
    left.group_n,
    left.group_n,
  )
}

type CopyRow = Held<typeof article, 'id' | 'title' | 'published_value' | 'captured_at'> & {
  outlet: string | null
}

const notParted = `NOT EXISTS (SELECT 1 FROM copy_parting p WHERE p.article_id = a.id AND p.deleted_at IS NULL)`

/** The articles that are one report with this one, itself among them, the earliest first; none where it stands alone. */
export function copies(library: Library, { articleId }: { articleId: ArticleId }): ArticleCopy[] {
  const rows = all<CopyRow>(
    library,
    `SELECT a.id, a.title, s.name AS outlet, a.published_value, a.captured_at
     FROM article own JOIN copy_group g ON g.article_n = own.n JOIN copy_group m ON m.group_n = g.group_n
     JOIN article a ON a.n = m.article_n LEFT JOIN source s ON s.id = a.source_id
     WHERE own.id = ? AND a.deleted_at IS NULL AND ${notParted}
     ORDER BY coalesce(a.published_value, a.captured_at), a.n`,
    articleId,
  )
  if (rows.length < 2 || !rows.some(({ id }) => id === articleId)) return []
  return rows.map((row) => ({
    articleId: row.id,
    title: row.title,
    outlet: row.outlet,
    published: row.published_value,
    capturedAt: row.captured_at,
  }))
}

/**
 * The person's word that it is a report of its own. Undo takes it back. Nothing happens where it has no
 * copies.
 */
export function markSeparate(
  library: Library,
  { articleId }: { articleId: ArticleId },
): Record<string, never> {
  const { title } = liveArticle(library, articleId)
  if (copies(library, { articleId }).length === 0) return {}
  act(library, { label: `separate ${quoted(title)} from its copies`, articleId }, (writing) => {
    insertRow(writing, 'copy_parting', { id: newId(), article_id: articleId })
  })
  return {}
}
