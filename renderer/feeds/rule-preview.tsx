import type { FeedRuleDraft } from '../../preload/contract/feed-rule'
import { hasWord, useRulePreview } from './rule-store'

/** What a rule would have found among what is there: it is about what arrives, but says what it is like. */
export function RulePreview({ draft }: { draft: FeedRuleDraft }) {
  const { value } = useRulePreview(draft)
  if (!hasWord(draft.words) || value === null) return null
  const { looked, matched, articles } = value
  return (
    <section className="rule-preview" aria-label="Preview">
      <p role="status">{told(matched, looked)}</p>
      <ul>
        {articles.map(({ articleId, title, outlet, found }) => (
          <li key={articleId}>
            {title}
            <small>
              “{found}”{outlet !== null && `, ${outlet}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function told(matched: number, looked: number): string {
  if (looked === 0) return 'No article has come from a feed yet.'
  const newest = looked === 1 ? 'the newest article' : `the newest ${looked} articles`
  return `Would have found ${matched} of ${newest}. These stay as they are.`
}
