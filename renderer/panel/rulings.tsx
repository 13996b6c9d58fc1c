import type { Article } from '../../preload/contract/article'
import type { ArticleRuling } from '../../preload/contract/feed-rule'
import { bringBack, fieldWords, useRulings } from '../feeds/rule-store'
import { Button } from '../ui/button'
import { Fact } from './fact'

/** Which of the person's rules muted or tagged the article as it arrived, and by which word. Nothing where none did. */
export function Rulings({ article: { id } }: { article: Article }) {
  const rulings = useRulings(id)
  const muting = rulings.find(({ isMuted }) => isMuted)
  if (rulings.length === 0) return null
  return (
    <section aria-label="Feed rules">
      <h2>Feed rules</h2>
      <dl>
        {rulings.map((ruling) => (
          <Ruling key={ruling.ruleId} ruling={ruling} />
        ))}
      </dl>
      {muting !== undefined && (
        <div>
          <Button onClick={() => void bringBack(muting.ruleId, id)}>Bring back</Button>
        </div>
      )}
    </section>
  )
}

function Ruling({ ruling: { deed, found, field, words, isDeleted, isMuted } }: { ruling: ArticleRuling }) {
  const rest = [
    `by the rule “${words}”${isDeleted ? ', which was deleted since' : ''}`,
    deed === 'muted' && !isMuted ? 'brought back since' : null,
  ]
  return (
    <Fact name={deed === 'muted' ? 'Muted' : 'Tagged'}>
      “{found}” in the {fieldWords[field]}
      <span className="fact-more">{rest.filter((part) => part !== null).join('; ')}</span>
    </Fact>
  )
}
