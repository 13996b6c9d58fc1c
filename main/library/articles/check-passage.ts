import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import type { Passage } from '../../../preload/contract/highlight'
import { conflict, failure } from '../database/errors'
import type { Library } from '../database/database'
import { isWellFormed } from '../database/text'
import { liveArticle } from './article-rows'
import { readText } from './revisions'

type PassageIn = { articleId: ArticleId; revisionId: RevisionId; passage: Passage }

/** Throws where the words are not those of the article's current text. */
export function checkPassage(library: Library, { articleId, revisionId, passage }: PassageIn): void {
  const { start, end, exact } = passage
  if (liveArticle(library, articleId).revision_id !== revisionId) {
    throw conflict(
      'The article’s text has been corrected since it was opened; open it again and select anew.',
    )
  }
  if (readText(library, revisionId).slice(start, end) !== exact) {
    throw conflict('The selected words are not what stands there; open the article again and select anew.')
  }
  if (!isWellFormed(exact)) {
    throw failure('invalid-input', 'The selection cuts a character in two; select the whole of it.')
  }
}
