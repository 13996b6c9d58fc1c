import type { Article } from '../../../preload/contract/article'
import { CheckBar } from './check-bar'
import { DeletedBar } from './deleted-bar'
import { SummaryBar } from './summary-bar'

/** What a person should know of an article before reading it. */
export function ArticleNotices({ article }: { article: Article }) {
  if (article.deletedAt !== null) return <DeletedBar article={article} />
  return (
    <>
      {(article.isSummary || article.keptBy !== null) && <SummaryBar article={article} />}
      {article.doubts.length > 0 && <CheckBar article={article} />}
    </>
  )
}
