import type { ArticleRole, EntityRole } from '../../../preload/contract/role'
import { fromArticleOf, headOf } from './candidates'
import type { Held } from '../database/columns'
import { all, type Library, one } from '../database/database'
import type { article_name, found_role } from '../database/derived-tables'
import { list, sql } from '../database/sql'
import type { Steps } from '../database/steps'
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

/** What is known of a role once all rows were seen. */
type Role = {
  last: RoleRow
  /** When each article was published. */
  articles: Map<number, string | null>
  spellings: Map<string, { count: number; first: RoleRow }>
}

/**
 * What articles say that it is, the role stated last first. Spellings that differ in capitals, hyphens or a
 * leading article are one role (roleKey). `first` and `last` are days of articles and not of the office:
 * articles only say that somebody was called so on that day.
 */
export function* rolesOf(library: Library, subject: Subject): Steps<EntityRole[]> {
  const roles = new Map<string, Role>()
  for (const rows of rowsOf(library, subject)) {
    for (const row of rows) add(roles, row)
    yield
  }
  return [...roles.values()].sort((a, b) => -byDay(a.last, b.last)).map((role) => roleOf(library, role))
}

function add(roles: Map<string, Role>, row: RoleRow): void {
  const role: Role = roles.get(row.folded) ?? { last: row, articles: new Map(), spellings: new Map() }
  roles.set(row.folded, role)
  if (byDay(row, role.last) > 0) role.last = row
  role.articles.set(row.article_n, row.published)
  const spelling = role.spellings.get(row.words) ?? { count: 0, first: row }
  role.spellings.set(row.words, spelling)
  spelling.count += 1
  if (byDay(row, spelling.first) < 0) spelling.first = row
}

const columns = sql`a.n AS article_n, r.words, r.folded, r.start_offset AS start, r.end_offset AS end,
  a.published_value AS published`

const isNotDecided = sql`(a.id NOT IN (SELECT article_id FROM mention) OR NOT EXISTS (
  SELECT 1 FROM mention_placed p
  WHERE p.article_id = a.id AND p.start_offset <= r.name_start AND p.end_offset > r.name_start))`

/** Those beside its names, but for names that a person decided on one by one; those go by the decision. */
function* rowsOf(library: Library, { names, family }: Subject): Generator<RoleRow[]> {
  for (const { n } of names) yield* rowsOfName(library, n)
  yield all<RoleRow>(
    library,
    sql`SELECT ${columns}
      FROM article_name x CROSS JOIN found_role r ON r.found_entity_n = x.found_n JOIN article a ON a.n = x.article_n
      WHERE x.entity_id IN (${list(family)}) AND ${isNotDecided}
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

// Their roles take 10 ms.
const namesAtOnce = 3_000

type Place = Held<typeof article_name, 'dated' | 'article_n' | 'found_n'>

/** The commonest name stands in every second article: so many are looked at in one statement. */
function* rowsOfName(library: Library, n: number): Generator<RoleRow[]> {
  const place = sql`(x.dated, x.article_n, x.found_n)`
  const valuesOf = ({ dated, article_n, found_n }: Place) => sql`(${dated}, ${article_n}, ${found_n})`
  let from: Place | undefined
  do {
    const behind = from === undefined ? sql`1` : sql`${place} > ${valuesOf(from)}`
    const last = one<Place>(
      library,
      sql`SELECT x.dated, x.article_n, x.found_n FROM article_name x WHERE x.name_n = ${n} AND ${behind}
        ORDER BY x.dated, x.article_n, x.found_n LIMIT 1 OFFSET ${namesAtOnce - 1}`,
    )
    const upTo = last === undefined ? sql`1` : sql`${place} <= ${valuesOf(last)}`
    yield all<RoleRow>(
      library,
      sql`SELECT ${columns}
        FROM article_name x CROSS JOIN found_role r ON r.found_entity_n = x.found_n JOIN article a ON a.n = x.article_n
        WHERE x.name_n = ${n} AND x.is_decided = 0 AND ${behind} AND ${upTo} AND ${isNotDecided}`,
    )
    from = last
  } while (from !== undefined)
}

/** Undated articles come first, then by day, so that the last one is the newest. */
function byDay(a: RoleRow, b: RoleRow): number {
  const [day, other] = [a.published ?? '', b.published ?? '']
  if (day !== other) return day < other ? -1 : 1
  return a.article_n - b.article_n || a.start - b.start
}

function roleOf(library: Library, { last, articles, spellings }: Role): EntityRole {
  const dated = [...articles.values()].filter((day) => day !== null).sort()
  const article = fromArticleOf(headOf(library, last.article_n))
  return {
    words: commonest(spellings),
    articles: articles.size,
    first: dated.at(0) ?? null,
    last: dated.at(-1) ?? null,
    undated: articles.size - dated.length,
    example: { article, start: last.start, end: last.end },
  }
}

/** Of several spellings of one role the one most used; of equally frequent ones the one that came up last. */
function commonest(spellings: Role['spellings']): string {
  const [best] = [...spellings].sort(([, a], [, b]) => b.count - a.count || byDay(b.first, a.first))
  return best?.[0] ?? ''
}
