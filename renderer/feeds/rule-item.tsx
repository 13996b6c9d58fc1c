import { useState } from 'react'
import type { Feed } from '../../preload/contract/feed'
import type { FeedRule } from '../../preload/contract/feed-rule'
import { Button } from '../ui/button'
import { articlesIn } from '../ui/wording/articles-in'
import { bringBack, fieldWords, removeRule, useRuled } from './rule-store'

type RuleItemProps = { rule: FeedRule; feeds: readonly Feed[]; onEdit: () => void }

/** A rule as a sentence, what it did, and what can be done with it. */
export function RuleItem({ rule, feeds, onEdit }: RuleItemProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { articles, muted, isDeleted } = rule
  const sentence = sentenceOf(rule, feeds)
  return (
    <li className="rule" aria-label={sentence}>
      <p>
        {sentence}
        <small>{didOf(rule)}</small>
      </p>
      <div className="rule-actions">
        {articles > 0 && (
          <Button kind="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Hide articles' : 'Show articles'}
          </Button>
        )}
        {muted > 0 && (
          <Button kind="quiet" onClick={() => void bringBack(rule.id, null)}>
            Bring back
          </Button>
        )}
        {!isDeleted && (
          <>
            <Button kind="quiet" onClick={onEdit}>
              Edit
            </Button>
            <Button kind="quiet" onClick={() => void removeRule(rule)}>
              Delete
            </Button>
          </>
        )}
      </div>
      {isOpen && <Ruled rule={rule} />}
    </li>
  )
}

function sentenceOf({ feedId, field, words, tag, isDeleted }: FeedRule, feeds: readonly Feed[]): string {
  const feed =
    feedId === null ? 'all feeds' : (feeds.find(({ id }) => id === feedId)?.name ?? 'a former feed')
  const deed = tag === null ? 'Mute' : `Tag “${tag}”:`
  return `${isDeleted ? 'Deleted: ' : ''}${deed} “${words}” in the ${fieldWords[field]}, ${feed}`
}

function didOf({ articles, muted, tag }: FeedRule): string {
  if (articles === 0) return 'No article yet'
  const count = articlesIn(articles)
  if (tag !== null) return `Tagged ${count}`
  return muted === articles ? `Muted ${count}` : `Muted ${count}, ${muted.toLocaleString()} still muted`
}

function Ruled({ rule }: { rule: FeedRule }) {
  const ruled = useRuled(rule.id)
  return (
    <ul className="rule-articles" aria-label="Articles of this rule">
      {ruled?.map(({ articleId, title, outlet, found, field }) => (
        <li key={articleId}>
          {title}
          <small>
            “{found}” in the {fieldWords[field]}
            {outlet !== null && `, ${outlet}`}
          </small>
        </li>
      ))}
    </ul>
  )
}
