import type {
  Companion,
  Companions,
  EntityCounts,
  EntityMonths,
  EntityPage,
} from '../../../preload/contract/entity'
import type { EntityRef, Excerpt, ExcerptPage } from '../../../preload/contract/entity-ref'
import { type Group, groupsOf } from './article-entities'
import { type ArticleHead, candidates, fromArticleOf, pageOver } from './candidates'
import { all, type Library, one } from '../database/database'
import { list, type Sql, sql } from '../database/sql'
import { allAtOnce, type Steps } from '../database/steps'
import { around } from './excerpts'
import { resolveById, resolveName, readEntity, refKey } from './resolve-name'
import { readText } from '../articles/revisions'
import { rolesOf } from './roles'
import { shortFormReason } from './short-forms'
import { aliasesOf, type Subject, subjectOf } from './subject'

type MentionsInput = { of: EntityRef; isConfirmedOnly: boolean; after: string | null; limit: number }

/**
 * An entity's mentions in one article, in the order of its text, without those that a person rejected. It
 * reads the whole text, which is what a page of mentions costs: pageOver bounds how many.
 */
export function excerptsOf(library: Library, head: ArticleHead, group: Group): Excerpt[] {
  const text = readText(library, head.revisionId)
  const reasons = shortFormReason(library, head.articleId)
  const article = fromArticleOf(head)
  return group.mentions.flatMap((mention): Excerpt[] => {
    const { start, end, state } = mention
    if (state === 'rejected') return []
    const reason = mention.reason ?? reasons(group, mention) ?? group.reason
    return [
      { article, start, end, ...around(text, start, end), exact: text.slice(start, end), state, reason },
    ]
  })
}

/** Every mention in the library as a readable passage, newest article first. */
export function mentions(library: Library, { of, ...page }: MentionsInput): ExcerptPage {
  return mentionsOf(library, subjectOf(library, of), page)
}

function mentionsOf(
  library: Library,
  subject: Subject,
  { isConfirmedOnly, ...page }: Omit<MentionsInput, 'of'>,
): ExcerptPage {
  const wanted = refKey(subject.ref)
  // What is its by its name alone is confirmed nowhere.
  const where = isConfirmedOnly ? { ...subject, names: [] } : subject
  const { items, next } = pageOver<Excerpt>(library, where, page, (head) => {
    const group = groupsOf(library, head.articleId).standing.find(({ ref }) => refKey(ref) === wanted)
    const all = group === undefined ? [] : excerptsOf(library, head, group)
    const items = isConfirmedOnly
      ? all.filter(({ state }) => state === 'confirmed' || state === 'added')
      : all
    return { items, startOf: ({ start }) => start }
  })
  return { excerpts: items, next }
}

const firstMentions = 10

/** The first screen of an entity's page. */
export function page(library: Library, input: { of: EntityRef }): EntityPage {
  return allAtOnce(pageInSteps(library, input))
}

/** The same, for who must not wait: what the commonest names are called in 100,000 articles is gathered piece by piece. */
export function* pageInSteps(library: Library, { of }: { of: EntityRef }): Steps<EntityPage> {
  const subject = subjectOf(library, of)
  const { ref, entityId, kind, name, family, tied } = subject
  const aliases = aliasesOf(library, family).map((alias) => ({
    id: alias.id,
    name: alias.name,
    isOwn: alias.name === name,
  }))
  const merged = family
    .filter((id) => id !== entityId)
    .map((id) => {
      const entity = readEntity(library, id)
      return { entityId: id, kind: entity.kind, name: entity.name }
    })
  const roles = yield* rolesOf(library, subject)
  const counts = countsOf(library, subject)
  yield
  return {
    ref,
    entityId,
    kind,
    name,
    state: entityId === null ? 'suggested' : 'confirmed',
    aliases,
    merged,
    tied,
    counts,
    roles,
    mentions: mentionsOf(library, subject, { isConfirmedOnly: false, after: null, limit: firstMentions })
      .excerpts,
  }
}

/**
 * How often it is named; `suggested` by name only, `confirmed` all else. The sums are kept up to date by the
 * library.
 */
function countsOf(library: Library, subject: Subject): EntityCounts {
  const rows = one<{ articles: number; mentions: number }>(
    library,
    sql`SELECT count(DISTINCT article_n) AS articles, coalesce(sum(mentions), 0) AS mentions
      FROM (${standingIn(subject)})`,
  )
  const suggested = subject.names.reduce((sum, { mentions: found }) => sum + found, 0)
  return { articles: rows?.articles ?? 0, confirmed: (rows?.mentions ?? 0) - suggested, suggested }
}

/**
 * The articles in which a subject stands: by its names, by decisions on names, by decisions on mentions. An
 * article may come up several times; whoever counts articles counts them once.
 */
function standingIn({ names, family }: Subject): Sql {
  return sql`
  SELECT dated, article_n, mentions FROM article_name
  WHERE name_n IN (${list(names.map(({ n }) => n))}) AND is_decided = 0 AND mentions > 0
  UNION ALL
  SELECT dated, article_n, mentions FROM article_name
  WHERE entity_id IN (${list(family)}) AND mentions > 0
  UNION ALL
  SELECT l.dated, l.article_n, 1 FROM mention_placed p
  JOIN article a ON a.id = p.article_id AND a.deleted_at IS NULL JOIN article_listing l ON l.article_n = a.n
  WHERE p.entity_id IN (${list(family)})`
}

// All articles of a very common entity take 0.5 to 3 s; the newest 2,000 take 30 ms.
const maxArticles = 2_000
const maxNames = 300

type Together = {
  name_n: number
  kind: Companion['kind']
  name: string
  entity_id: string | null
  articles: number
}

/**
 * Whom it is named with, most often first; of its newest articles. `articles` says how many of those were
 * looked at.
 */
export function appearsWith(library: Library, { of, limit }: { of: EntityRef; limit: number }): Companions {
  const subject = subjectOf(library, of)
  const articles = candidates(library, subject, { from: null, limit: maxArticles })
  const rows = all<Together>(
    library,
    `SELECT t.name_n, f.kind, f.name, t.entity_id, t.articles FROM (
       SELECT l.name_n, l.entity_id, count(DISTINCT l.article_n) AS articles
       FROM json_each(?) j CROSS JOIN article_name l ON l.article_n = j.value
       WHERE l.is_decided = 0 OR l.entity_id IS NOT NULL
       GROUP BY l.name_n, l.entity_id ORDER BY articles DESC LIMIT ?
     ) t JOIN found_name f ON f.n = t.name_n ORDER BY t.articles DESC, f.name`,
    JSON.stringify(articles.map(({ article_n }) => article_n)),
    maxNames,
  )
  const own = refKey(subject.ref)
  const byRef = new Map<string, Companion>()
  for (const row of rows) {
    const { ref, kind, name, entityId } =
      row.entity_id === null
        ? resolveName(library, row.kind, row.name)
        : resolveById(library, row.entity_id, null)
    const key = refKey(ref)
    if (key === own) continue
    const known = byRef.get(key)
    const together = Math.min(articles.length, (known?.articles ?? 0) + row.articles)
    byRef.set(key, { ref, kind, name, entityId, articles: together })
  }
  const companions = [...byRef.values()].sort((a, b) => b.articles - a.articles).slice(0, limit)
  return { companions, articles: articles.length }
}

/**
 * In how many articles and how often it is named, month by month; months without any are left out. An article
 * whose day is not known counts for when it was captured, as in all lists by day.
 */
export function overTime(library: Library, { of }: { of: EntityRef }): EntityMonths {
  const standing = standingIn(subjectOf(library, of))
  return {
    months: all(
      library,
      sql`SELECT substr(dated, 1, 7) AS month, count(DISTINCT article_n) AS articles, sum(mentions) AS mentions
        FROM (${standing}) GROUP BY 1 ORDER BY 1`,
    ),
  }
}
