import type { ArticleId, FeedId } from '../../../preload/contract/common'
import { liveArticle } from '../articles/article-rows'
import type { Held } from '../database/columns'
import { all, type Library, run, transaction } from '../database/database'
import { now } from '../database/ids'
import type { feed_rule } from '../database/personal-tables'
import { sql } from '../database/sql'
import { quoted } from '../database/text'
import type { Writing } from '../journal/journal'
import { act, updateRow } from '../journal/write'

type Rule = Held<typeof feed_rule, 'id' | 'field' | 'words' | 'tag'>

/** Which of a rule's words an article has. Handed in: it is not SQL. */
type FindRuleWord = (rule: Rule) => string | null

/** Handed in: a room above this one keeps tags. */
type PutTag = (writing: Writing, on: { articleId: ArticleId }, name: string) => unknown

type Arrived = { feedId: FeedId; articleId: ArticleId }

/**
 * Does to an article that has just arrived what the person's rules say: tags it, or mutes it, which is to archive it as
 * read. Undo passes it over, as it does the arrival; what was done by which word stays written beside it.
 */
export function applyRules(
  library: Library,
  { feedId, articleId }: Arrived,
  { find, putTag }: { find: FindRuleWord; putTag: PutTag },
): void {
  const hits = rulesOf(library, feedId).flatMap((rule) => {
    const found = find(rule)
    return found === null ? [] : [{ rule, found }]
  })
  if (hits.length === 0) return
  transaction(library, () => {
    const label = `do with ${quoted(liveArticle(library, articleId).title)} as rules say`
    act(library, { label, articleId, skipUndo: true }, (writing) => {
      for (const { rule } of hits) if (rule.tag !== null) putTag(writing, { articleId }, rule.tag)
      if (hits.some(({ rule }) => rule.tag === null))
        updateRow(writing, 'article_state', articleId, { read_at: writing.at, archived_at: writing.at })
    })
    for (const { rule, found } of hits) note(library, articleId, rule, found)
  })
}

function rulesOf(library: Library, feedId: FeedId): Rule[] {
  return all<Rule>(
    library,
    sql`SELECT id, field, words, tag FROM feed_rule
      WHERE deleted_at IS NULL AND (feed_id IS NULL OR feed_id = ${feedId}) ORDER BY id`,
  )
}

function note(library: Library, articleId: ArticleId, { id, field, tag }: Rule, found: string): void {
  run(
    library,
    sql`INSERT INTO feed_ruling (article_id, rule_id, field, found, is_muted, at)
      VALUES (${articleId}, ${id}, ${field}, ${found}, ${tag === null ? 1 : 0}, ${now()})`,
  )
}
