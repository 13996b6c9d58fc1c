import { setImmediate } from 'node:timers/promises'
import type { FeedRuleDraft, FoundArticle } from '../../preload/contract/feed-rule'
import type { Library } from '../library/database/database'
import { candidates, newestOf } from '../library/feeds/rule-candidates'
import { ruleWordIn } from '../passages/rule-words'

/** So far back a person remembers what came; more would take longer than the typing of the next letter. */
const maxLooked = 500
const maxShown = 20

// Their texts are read and looked through in some 5 ms; then others get their turn.
const atOnce = 20

/** What a rule would have found among what its feeds brought last. Stops early, and throws, where the library is closed. */
export async function previewRule(library: Library, rule: FeedRuleDraft) {
  const newest = newestOf(library, rule.feedId, maxLooked)
  const found: FoundArticle[] = []
  for (let at = 0; at < newest.length; at += atOnce) {
    for (const { articleId, title, outlet, ...facts } of candidates(library, newest.slice(at, at + atOnce))) {
      const word = ruleWordIn(rule, { title, ...facts })
      if (word !== null) found.push({ articleId, title, outlet, found: word })
    }
    await setImmediate()
  }
  return { looked: newest.length, matched: found.length, articles: found.slice(0, maxShown) }
}
