import type { ArticleRole, EntityRole } from '../../../preload/contract/role'
import { fromArticleOf, headOf } from './candidates'
import type { Held } from '../database/columns'
import { all, type Library } from '../database/database'
import type { found_role } from '../database/derived-tables'
import { list, sql } from '../database/sql'
import type { Subject } from './subject'

/** A role with where the name beside it begins: by that it is somebody's. */
export type RoleInArticle = ArticleRole & { nameStart: number }

/** The roles that an analysis found, in the order of the text. */
export function rolesIn(library: Library, analysis: number): RoleInArticle[] {
  return all<RoleInArticle>(
    library,
    `SELECT r.start_offset AS start, r.end_offset AS end, r.words, r.name_start AS nameStart
     FROM found_entity f JOIN found_role r ON r.found_entity_n = f.n
     WHERE f.analysis_n = ? ORDER BY r.start_offset`,
    analysis,
  )
}

type RoleRow = Held<typeof found_role, 'words' | 'folded'> & {
  article_n: number
  start: number
  end: number
  published: string | null
}

/**
 * What articles say that it is, the role stated last first. Spellings that differ in capitals, hyphens or a
 * leading article are one role (roleKey). `first` and `last` are days of articles and not of the office:
 * articles only say that somebody was called so on that day.
 */
export function rolesOf(library: Library, subject: Subject): EntityRole[] {
  const byRole = new Map<string, RoleRow[]>()
  for (const row of rowsOf(library, subject).sort(byDay)) {
    const rows = byRole.get(row.folded)
    if (rows === undefined) byRole.set(row.folded, [row])
    else rows.push(row)
  }
  return [...byRole.values()]
    .flatMap((rows) => {
      const last = rows.at(-1)
      return last === undefined ? [] : [{ rows, last }]
    })
    .sort((a, b) => -byDay(a.last, b.last))
    .map(({ rows, last }) => roleOf(library, rows, last))
}

const columns = sql`a.n AS article_n, r.words, r.folded, r.start_offset AS start, r.end_offset AS end,
  a.published_value AS published`

/** Those beside its names, but for names that a person decided on one by one; those go by the decision. */
function rowsOf(library: Library, { names, family }: Subject): RoleRow[] {
  return all<RoleRow>(
    library,
    sql`WITH mine AS (
       SELECT article_n, found_n FROM article_name WHERE name_n IN (${list(names.map(({ n }) => n))}) AND is_decided = 0
       UNION ALL
       SELECT article_n, found_n FROM article_name WHERE entity_id IN (${list(family)})
     )
     SELECT ${columns} FROM mine CROSS JOIN found_role r ON r.found_entity_n = mine.found_n
     JOIN article a ON a.n = mine.article_n
     WHERE a.id NOT IN (SELECT article_id FROM mention) OR NOT EXISTS (
       SELECT 1 FROM mention_placed p
       WHERE p.article_id = a.id AND p.start_offset <= r.name_start AND p.end_offset > r.name_start
     )
     UNION ALL
     SELECT ${columns} FROM mention_placed p
     JOIN article a ON a.id = p.article_id AND a.deleted_at IS NULL
     JOIN analysis y ON y.revision_id = a.revision_id
     JOIN found_entity f ON f.analysis_n = y.n
     JOIN found_role r ON r.found_entity_n = f.n
       AND r.name_start >= p.start_offset AND r.name_start < p.end_offset
     WHERE p.entity_id IN (${list(family)})`,
  )
}

/** Undated articles come first, then by day, so that the last one is the newest. */
function byDay(a: RoleRow, b: RoleRow): number {
  const [day, other] = [a.published ?? '', b.published ?? '']
  if (day !== other) return day < other ? -1 : 1
  return a.article_n - b.article_n || a.start - b.start
}

function roleOf(library: Library, rows: readonly RoleRow[], last: RoleRow): EntityRole {
  const articles = new Map(rows.map(({ article_n, published }) => [article_n, published]))
  const dated = [...articles.values()].filter((day) => day !== null)
  const article = fromArticleOf(headOf(library, last.article_n))
  return {
    words: commonest(rows),
    articles: articles.size,
    first: dated.at(0) ?? null,
    last: dated.at(-1) ?? null,
    undated: articles.size - dated.length,
    example: { article, start: last.start, end: last.end },
  }
}

/** Of several spellings of one role the one most used; of equally frequent ones the one that came up last. */
function commonest(rows: readonly RoleRow[]): string {
  const counts = new Map<string, number>()
  for (const { words } of rows) counts.set(words, (counts.get(words) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] >= best[1] ? each : best), ['', 0])[0]
}
