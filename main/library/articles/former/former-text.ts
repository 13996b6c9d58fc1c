import type { ArticleId, RevisionId } from '../../../../preload/contract/common'
import type { FormerText } from '../../../../preload/contract/former-text'
import { get } from '../articles'
import type { Library } from '../../database/database'
import { notFound } from '../../database/errors'
import { countWords } from '../../database/text'
import { factsThen } from './facts-then'
import { isPdf } from '../original-text'
import { list } from '../revision-list'
import { capturedFrom, readRevision } from '../revisions'

/**
 * An article as it is read with one of its revisions, under the headline, byline and dates that it had with it as far as the library
 * knows them. Throws `not-found` where the revision is another article's.
 */
export function formerText(
  library: Library,
  { articleId, revisionId }: { articleId: ArticleId; revisionId: RevisionId },
): FormerText {
  const summary = list(library, { articleId }).find(({ id }) => id === revisionId)
  if (summary === undefined) throw notFound('text')
  const revision = readRevision(library, revisionId)
  const from = capturedFrom(library, revisionId)
  const current = get(library, { articleId })
  const { facts, factsFrom } = factsThen(library, current, revisionId)
  const article = {
    ...current,
    ...facts,
    title: summary.title,
    originalName: from.name,
    originalBytes: from.size,
    isPdf: isPdf(library, revisionId),
    wordCount: countWords(revision.text),
    revision,
    readingOffset: 0,
  }
  return { article, summary, factsFrom }
}
