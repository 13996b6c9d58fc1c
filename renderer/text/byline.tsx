import type { Article } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { runCommand } from '../commands/command-store'
import { useCopies } from './same-report-store'
import { dateText, zoneText } from './stated-date'

// Adults read printed English prose at about 240 words a minute (Brysbaert 2019).
const wordsPerMinute = 240

/**
 * Who wrote it and when, as the source says it: a time without a zone is shown without one, and the words as
 * printed are in the title.
 */
export function Byline({ article }: { article: Article }) {
  const { byline, published, wordCount } = article
  const zone = published && zoneText(published)
  const minutes = Math.max(1, Math.round(wordCount / wordsPerMinute))
  return (
    <div className="reader-facts">
      {byline !== null && <p className="reader-byline">{byline}</p>}
      <SameReport articleId={article.id} />
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

/** Says at a glance that other outlets carry it too; the panel says which. */
function SameReport({ articleId }: { articleId: ArticleId }) {
  const copies = useCopies(articleId)
  const first = copies[0]
  if (first === undefined) return null
  const others = copies.length - 1
  const earliest =
    first.articleId === articleId ? 'this is the earliest' : `first in ${first.outlet ?? first.title}`
  return (
    <p className="reader-copies">
      <button type="button" onClick={() => runCommand('panel.info')}>
        Same report in {others} other {others === 1 ? 'article' : 'articles'}, {earliest}
      </button>
    </p>
  )
}
