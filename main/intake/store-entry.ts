import type { ArticleId } from '../../preload/contract/common'
import { putTag } from '../library/annotations/tags'
import { type Library, transaction } from '../library/database/database'
import { applyRules } from '../library/feeds/apply-rules'
import { storeFeedEntry } from '../library/feeds/feed-entries'
import { ruleWordIn } from '../passages/rule-words'
import { feedNeeds } from './feed-needs'

type Entry = Parameters<typeof storeFeedEntry>[1]

/**
 * What a feed brings, and what the person's rules say of it, in one transaction: nothing is ever there that a rule has
 * yet to mute. Null where it is no new article: no rule touches what a person has already.
 */
export function storeEntry(library: Library, entry: Entry): ArticleId | null {
  const { feedId, categories = [], reading } = entry
  const { title, byline: author } = reading.fields
  const facts = { title, text: reading.text, author, categories }
  return transaction(library, () => {
    const articleId = storeFeedEntry(library, entry, feedNeeds)
    if (articleId !== null) {
      applyRules(library, { feedId, articleId }, { find: (rule) => ruleWordIn(rule, facts), putTag })
    }
    return articleId
  })
}
