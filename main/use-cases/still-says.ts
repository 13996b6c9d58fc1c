import type { ArticleId, RevisionId } from '../../preload/contract/common'
import type { CheckedPage, ToCheck } from '../../preload/contract/fetch'
import type { Passage } from '../../preload/contract/highlight'
import type { Library } from '../library/database/database'
import * as highlights from '../library/annotations/highlights'
import * as quotes from '../library/quotes/quotes'
import { currentText, passageAt, readText } from '../library/articles/revisions'
import { isOtherPage, stillSays } from '../passages/still-says'

/** Words that are looked for on a page, with the text that they were marked or decided on in. */
type Asked = { articleId: ArticleId; passage: Passage; text: string }

/** Throws `not-found` where there is no such highlight or quotation. */
export function wordsToCheck(library: Library, of: ToCheck): Asked {
  if ('highlightId' in of) {
    const { passage, revisionId, articleId } = highlights.get(library, of.highlightId)
    return { articleId, passage, text: readText(library, revisionId) }
  }
  const { decidedOn, revisionId, start, end } = quotes.quoteAt(library, of)
  const at: { revisionId: RevisionId; start: number; end: number } =
    decidedOn === null ? { revisionId, start, end } : { revisionId: decidedOn.revisionId, ...decidedOn.place }
  const text = readText(library, at.revisionId)
  return { articleId: of.articleId, passage: passageAt(text, at.start, at.end), text }
}

/** What the article's page says by now of words of it. `page`: its text as it was read just now. */
export function checkWords(
  library: Library,
  { articleId, passage, text }: Asked,
  page: { text: string; whole: string },
): Omit<CheckedPage, 'host' | 'checkedAt'> {
  return {
    ...stillSays(passage, text, page),
    isOtherPage: isOtherPage(text, page.text),
    isKept: currentText(library, articleId).text === page.text,
  }
}
