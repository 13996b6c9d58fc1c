import type { Article } from '../../preload/contract/article'
import { dateText, zoneText } from './stated-date'

// Adults read printed English prose at about 240 words a minute (Brysbaert 2019).
const wordsPerMinute = 240

export function Byline({ article }: { article: Article }) {
  const { byline, published, wordCount } = article
  const zone = published && zoneText(published)
  const minutes = Math.max(1, Math.round(wordCount / wordsPerMinute))
  return (
    <div className="reader-facts">
      {byline !== null && <p className="reader-byline">{byline}</p>}
      <p className="reader-dateline">
        {published && (
          <>
            <time dateTime={published.value} title={`As printed: ${published.words}`}>
              {dateText(published)}
            </time>
            {zone !== null && <span className="reader-zone">{zone}</span>}
          </>
        )}
        <span className="reader-length">
          {wordCount.toLocaleString('en')} {wordCount === 1 ? 'word' : 'words'}, {minutes} min
        </span>
      </p>
    </div>
  )
}
