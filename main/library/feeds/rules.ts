import type { ActId, ArticleId, FeedId, FeedRuleId } from '../../../preload/contract/common'
import type { FeedRule, FeedRuleDraft, RuledArticle } from '../../../preload/contract/feed-rule'
import type { feed_ruling } from '../database/captured-tables'
import type { Held } from '../database/columns'
import { all, type Library, one, transaction } from '../database/database'
import { notFound } from '../database/errors'
import { newId } from '../database/ids'
import type { article, feed_rule, source } from '../database/personal-tables'
import { type Sql, sql } from '../database/sql'
import { quoted } from '../database/text'
import type { Writing } from '../journal/journal'
import type { LongTurns } from '../journal/turns'
import { act, insertRow, removeRow, updateRow } from '../journal/write'
import { writeEach } from '../journal/write-each'

type Named = { ruleId: FeedRuleId }

type RuleRow = Held<typeof feed_rule, 'id' | 'feed_id' | 'field' | 'words' | 'tag' | 'deleted_at'> & {
  articles: number
  muted: number
}

/** What a rule muted, and nobody has brought back or opened since. */
export const isMuted = sql`g.is_muted = 1 AND t.archived_at IS NOT NULL AND a.deleted_at IS NULL`

function rules(where: Sql): Sql {
  return sql`
    SELECT r.id, r.feed_id, r.field, r.words, r.tag, r.deleted_at, count(g.article_id) AS articles, total(${isMuted}) AS muted
    FROM feed_rule r
    LEFT JOIN feed_ruling g ON g.rule_id = r.id
    LEFT JOIN article a ON a.id = g.article_id
    LEFT JOIN article_state t ON t.article_id = g.article_id
    WHERE ${where} GROUP BY r.id HAVING r.deleted_at IS NULL OR muted > 0 ORDER BY r.deleted_at IS NOT NULL, r.id`
}

/** In the order in which they were made, and then those deleted ones that left something muted. */
export function list(library: Library): FeedRule[] {
  return all<RuleRow>(library, rules(sql`1`)).map(ruleOf)
}

function ruleOf({ id, feed_id: feedId, field, words, tag, articles, muted, ...row }: RuleRow): FeedRule {
  return { id, feedId, field, words, tag, isDeleted: row.deleted_at !== null, articles, muted }
}

function get(library: Library, ruleId: FeedRuleId): FeedRule {
  const row = one<RuleRow>(library, rules(sql`r.id = ${ruleId}`))
  if (row === undefined) throw notFound('rule')
  return ruleOf(row)
}

function standing(library: Library, ruleId: FeedRuleId): FeedRule {
  const rule = get(library, ruleId)
  if (rule.isDeleted) throw notFound('rule')
  return rule
}

/** Throws `not-found` where its feed is not subscribed to. */
export function create(library: Library, draft: FeedRuleDraft): FeedRule {
  return transaction(library, () => {
    checkFeed(library, draft.feedId)
    const id = newId() as FeedRuleId
    act(library, { label: `make the rule ${quoted(draft.words)}`, articleId: null }, (writing) => {
      insertRow(writing, 'feed_rule', { id, ...columnsOf(draft) })
    })
    return get(library, id)
  })
}

function checkFeed(library: Library, feedId: FeedId | null): void {
  if (feedId === null) return
  const known = one(library, sql`SELECT 1 FROM feed WHERE id = ${feedId} AND deleted_at IS NULL`)
  if (known === undefined) throw notFound('feed')
}

function columnsOf({ feedId, field, words, tag }: FeedRuleDraft) {
  return { feed_id: feedId, field, words, tag }
}

/** Concerns what arrives from now on. */
export function change(library: Library, { ruleId, ...draft }: Named & FeedRuleDraft): FeedRule {
  return transaction(library, () => {
    const { words } = standing(library, ruleId)
    checkFeed(library, draft.feedId)
    act(library, { label: `change the rule ${quoted(words)}`, articleId: null }, (writing) => {
      updateRow(writing, 'feed_rule', ruleId, columnsOf(draft))
    })
    return get(library, ruleId)
  })
}

/** What it did stays done. */
export function remove(library: Library, { ruleId }: Named): Record<string, never> {
  return transaction(library, () => {
    const { words } = standing(library, ruleId)
    act(library, { label: `delete the rule ${quoted(words)}`, articleId: null }, (writing) => {
      removeRow(writing, 'feed_rule', ruleId)
    })
    return {}
  })
}

type RuledRow = Held<typeof feed_ruling, 'article_id' | 'found' | 'at'> &
  Held<typeof article, 'title'> & { outlet: Held<typeof source, 'name'>['name'] | null } & {
    field: RuledArticle['field']
    muted: number
  }

const maxRuled = 100

/** What the rule did to which article and by which word, the latest first. */
export function ruled(library: Library, { ruleId }: Named): RuledArticle[] {
  return all<RuledRow>(
    library,
    sql`SELECT g.article_id, g.found, g.field, g.at, a.title, s.name AS outlet, (${isMuted}) AS muted
      FROM feed_ruling g
      JOIN article a ON a.id = g.article_id
      JOIN article_state t ON t.article_id = a.id
      LEFT JOIN source s ON s.id = a.source_id
      WHERE g.rule_id = ${ruleId} ORDER BY g.at DESC, a.n DESC LIMIT ${maxRuled}`,
  ).map(({ article_id: articleId, title, outlet, found, field, at, muted }) => ({
    articleId,
    title,
    outlet,
    found,
    field,
    at,
    isMuted: muted === 1,
  }))
}

const atOnce = 100

export type Muted = Named & { articleId: ArticleId | null; actId?: ActId | undefined }

/** Unread and out of the archive again: an article that the rule muted, or for null all of them. One step of undo. */
export async function bringBack(
  library: Library,
  { ruleId, articleId, actId }: Muted,
  turns: LongTurns,
): Promise<{ articles: number }> {
  const { words } = get(library, ruleId)
  const which = articleId === null ? sql`1` : sql`g.article_id = ${articleId}`
  const key = actId ?? (newId() as ActId)
  const about = { label: `bring back what the rule ${quoted(words)} muted`, articleId, key }
  turns.begin({ id: key, label: about.label }, mutedBy(library, ruleId, which))
  const { changed } = await writeEach(library, about, partsOf(library, ruleId, which), turns, bring)
  return { articles: changed }
}

function mutedBy(library: Library, ruleId: FeedRuleId, which: Sql): number {
  return (
    one<{ articles: number }>(library, sql`SELECT count(*) AS articles ${muted(ruleId, which)}`)?.articles ??
    0
  )
}

function* partsOf(library: Library, ruleId: FeedRuleId, which: Sql): Generator<ArticleId[], void> {
  for (;;) {
    const some = all<{ id: ArticleId }>(library, sql`SELECT a.id ${muted(ruleId, which)} LIMIT ${atOnce}`)
    if (some.length === 0) return
    yield some.map(({ id }) => id)
  }
}

function muted(ruleId: FeedRuleId, which: Sql): Sql {
  return sql`FROM feed_ruling g
    JOIN article a ON a.id = g.article_id
    JOIN article_state t ON t.article_id = a.id
    WHERE g.rule_id = ${ruleId} AND ${isMuted} AND ${which}`
}

function bring(writing: Writing, articleId: ArticleId): void {
  updateRow(writing, 'article_state', articleId, { archived_at: null, read_at: null })
}
