import type { ArticleId } from '../../../preload/contract/common'
import type { ArticleRuling } from '../../../preload/contract/feed-rule'
import type { feed_ruling } from '../database/captured-tables'
import type { Held } from '../database/columns'
import { all, type Library } from '../database/database'
import type { feed_rule } from '../database/personal-tables'
import { sql } from '../database/sql'
import { isMuted } from './rules'

type Row = Held<typeof feed_ruling, 'rule_id' | 'field' | 'found' | 'is_muted' | 'at'> &
  Held<typeof feed_rule, 'words' | 'deleted_at'> & { still: number }

/** What rules did to an article as it arrived, the mutings first; also those that were changed or deleted since. */
export function byArticle(library: Library, { articleId }: { articleId: ArticleId }): ArticleRuling[] {
  return all<Row>(
    library,
    sql`SELECT g.rule_id, g.field, g.found, g.is_muted, g.at, r.words, r.deleted_at, (${isMuted}) AS still
      FROM feed_ruling g
      JOIN feed_rule r ON r.id = g.rule_id
      JOIN article a ON a.id = g.article_id
      JOIN article_state t ON t.article_id = a.id
      WHERE g.article_id = ${articleId} ORDER BY g.is_muted DESC, g.rule_id`,
  ).map(({ rule_id: ruleId, field, found, at, words, still, ...row }) => ({
    ...{ ruleId, field, found, at, words },
    deed: row.is_muted === 1 ? 'muted' : 'tagged',
    isMuted: still === 1,
    isDeleted: row.deleted_at !== null,
  }))
}

/** Whether a rule muted the article, and nobody has brought it back. */
export function isMutedByRule(library: Library, articleId: ArticleId): boolean {
  return byArticle(library, { articleId }).some((ruling) => ruling.isMuted)
}
