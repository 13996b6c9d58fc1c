import type { Article, ArticleCopy } from '../../preload/contract/article'
import { Button } from '../ui/button'
import './same-report.css'
import { markSeparate, useCopies } from '../text/same-report-store'
import { openArticle } from '../text/open-article-store'
import { dateText } from '../text/stated-date'

/** The other articles that carry the same report, the earliest first. Nothing where it stands alone. */
export function Copies({ article: { id } }: { article: Article }) {
  const copies = useCopies(id)
  if (copies.length === 0) return null
  return (
    <section aria-label="Same report">
      <h2>Same report in {copies.length} articles</h2>
      <ol className="copies">
        {copies.map((copy, index) => (
          <Copy key={copy.articleId} copy={copy} isThis={copy.articleId === id} isFirst={index === 0} />
        ))}
      </ol>
      <div>
        <Button onClick={() => void markSeparate(id)}>Not the same report</Button>
      </div>
    </section>
  )
}

function Copy({ copy, isThis, isFirst }: { copy: ArticleCopy; isThis: boolean; isFirst: boolean }) {
  const { articleId, title, outlet, published } = copy
  const day = published === null ? 'undated' : dateText({ value: published, zone: null, words: '' })
  const about = [outlet, day, isFirst ? 'the earliest' : null].filter((part) => part !== null).join(' · ')
  return (
    <li className="copy" aria-current={isThis}>
      {isThis ? (
        <span className="copy-title">{title}</span>
      ) : (
        <button type="button" className="copy-title info-link" onClick={() => openArticle(articleId)}>
          {title}
        </button>
      )}
      <span className="fact-more">
        {about}
        {isThis && ' · shown here'}
      </span>
    </li>
  )
}
