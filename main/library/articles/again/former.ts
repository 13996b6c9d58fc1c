import type { AskedImage, Revision } from '../../../../preload/contract/article'
import type { ArticleId } from '../../../../preload/contract/common'
import type { Line } from '../../../../preload/contract/importing'
import { chosenByHand } from '../../../../preload/contract/words'
import { type Library, one } from '../../database/database'
import { readRow } from '../../journal/write'
import { liveArticle } from '../article-rows'
import { readAsked } from '../images/asked-images'
import { type KeptImage, keptImages } from '../images'
import { type UnderstoodFields, understoodBefore } from '../recapture'
import { type CapturedFrom, capturedFrom, readLines, readRevision } from '../revisions'

/** How an article was read, which reading it again begins with. */
export type FormerReading = {
  articleId: ArticleId
  title: string
  revision: Revision
  lines: Line[]
  images: KeptImage[]
  asked: AskedImage[]
  from: CapturedFrom
  /** What was understood of the capture before anybody corrected it; null where nobody knows any more. */
  understood: UnderstoodFields | null
  /** A person said of one line at least what it is. */
  isByHand: boolean
  /** The address of the feed that its text is an entry of; null for any other text. */
  feedUrl: string | null
}

/** Throws `not-found` where there is no such article, `conflict` where it is deleted. */
export function formerReading(library: Library, { articleId }: { articleId: ArticleId }): FormerReading {
  const { title, revision_id: revisionId } = liveArticle(library, articleId)
  const lines = readLines(library, revisionId)
  const from = capturedFrom(library, revisionId)
  return {
    articleId,
    title,
    revision: readRevision(library, revisionId),
    lines,
    images: keptImages(library, revisionId),
    asked: readAsked(library, revisionId),
    from,
    understood: understoodBefore(library, readRow(library, 'article', articleId) ?? {}),
    isByHand: lines.some(({ why }) => why === chosenByHand) || isCorrection(library, revisionId),
    feedUrl: feedOf(library, articleId, from.sha256),
  }
}

/** Corrections made before lines said so: whoever makes one may only change what lines are. */
function isCorrection(library: Library, revisionId: string): boolean {
  return (
    one(
      library,
      `SELECT 1 FROM revision r JOIN revision e ON e.article_id = r.article_id AND e.number < r.number
         AND e.original_sha256 = r.original_sha256
       WHERE r.id = ? AND r.understood IS NULL`,
      revisionId,
    ) !== undefined
  )
}

function feedOf(library: Library, articleId: ArticleId, sha256: string): string | null {
  const feed = one<{ url: string }>(
    library,
    `SELECT f.url FROM feed_entry e JOIN feed f ON f.id = e.feed_id
     WHERE e.article_id = ? AND ? IN (e.original_sha256, e.summary_sha256) LIMIT 1`,
    articleId,
    sha256,
  )
  return feed?.url ?? null
}
