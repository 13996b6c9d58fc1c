import { articleLink } from '../../preload/contract/own-link'
import type { Revision } from '../../preload/contract/article'
import type { Cited } from '../../preload/contract/citation'
import type { Highlight } from '../../preload/contract/highlight'
import type { Quote, Span } from '../../preload/contract/quote'
import type { CitedWords } from '../exporting/citation'
import { imageLine } from '../../preload/contract/marked-image'
import { changedSince, differing } from '../exporting/reworded'
import type { Library } from '../library/database/database'
import { failure, notFound } from '../library/database/errors'
import { currentHighlight } from '../library/annotations/highlights'
import * as quotes from '../library/quotes/quotes'
import { readRevision } from '../library/articles/revisions'
import { listHighlights } from './reworded'

type Words = Pick<CitedWords, 'exact' | 'quote' | 'sha256' | 'changed' | 'link'> & {
  revisionId: Revision['id']
}
type Current = Pick<Revision, 'id' | 'number' | 'originalSha256'>

// As much as a highlight may hold. More than that is no citation, and no clipboard is made for it.
const maxCitedLength = 200_000

/** The words that are cited, with what belongs to them alone; throws where there are too many. */
export function wordsOf(library: Library, of: Cited, current: Current): Words {
  const words = findWords(library, of, current)
  if (words.exact.length > maxCitedLength) throw tooLong(words.exact.length)
  return words
}

/**
 * A quotation is cited in the words that were decided on, or else in those of the text; a highlight in those
 * that were marked, a selection in those of its revision: never in what a later revision made of them.
 * `changed` says in a line where they differ by now. Throws `not-found` for a quotation or highlight that is
 * not there, and `invalid-input` for a selection of blanks.
 */
function findWords(library: Library, of: Cited, current: Current): Words {
  const all = quotes.byArticle(library, { articleId: of.articleId })
  const link = articleLink(of.articleId)
  if ('at' in of) {
    const quote = all.find(({ at }) => at.start === of.at.start && at.end === of.at.end)
    if (quote === undefined) throw notFound('quotation')
    if (quote.decidedOn === null) {
      const { id: revisionId, originalSha256: sha256 } = current
      return { exact: quote.exact, quote, sha256, changed: null, link, revisionId }
    }
    const { words, originalSha256, revisionId } = quote.decidedOn
    const changed = `${changedSince(quote.state, quote.decidedOn)} ${quotedInLine(quote.exact)}`
    return { exact: words, quote, sha256: originalSha256, changed, link, revisionId }
  }
  if ('highlightId' in of) {
    const highlightId = currentHighlight(library, of.highlightId)
    const found = listHighlights(library, of).find(({ id }) => id === highlightId)
    if (found === undefined) throw notFound('highlight')
    return {
      exact: citedOf(found),
      quote: found.image === null ? around(all, placeOf(found)) : null,
      // The words were marked in that revision; a later one may be of other bytes.
      sha256: found.originalSha256,
      changed: changedOf(found, current),
      link: articleLink(of.articleId, found.id),
      revisionId: found.revisionId,
    }
  }
  const revision = readRevision(library, of.revisionId)
  const { text, originalSha256 } = revision
  const exact = text.slice(of.span.start, of.span.end)
  if (exact.trim() === '') throw failure('invalid-input', 'No words were chosen; select some words first.')
  return {
    exact,
    quote: of.revisionId === current.id ? around(all, of.span) : null,
    sha256: originalSha256,
    changed: of.revisionId === current.id ? null : formerRevision(revision),
    link,
    revisionId: of.revisionId,
  }
}

/** Of an image its caption, and what proves which image it is. */
function citedOf({ passage, image }: Highlight): string {
  if (image === null) return passage.exact
  return [image.words, `[${imageLine(image.sha256)}]`].filter((part) => part !== '').join(' ')
}

/** That words are of a text that the article does not have any more, and of which. */
function formerRevision({ number, createdAt }: Revision): string {
  const at = createdAt.slice(0, 16).replace('T', ' ')
  return `These are the words of revision ${number}, of ${at} UTC, which is not the article’s current text.`
}

/** In one line and in quotation marks; words that bring their own get no second ones. */
function quotedInLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return /^[“”„«»"]/.test(line) ? line : `“${line}”`
}

/** The narrowest quotation that a span lies in; what was rejected is none. */
function around(all: readonly Quote[], span: Span | null): Quote | null {
  if (span === null) return null
  const holding = all.filter(
    ({ start, end, state }) => state !== 'rejected' && start <= span.start && span.end <= end,
  )
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
}

function placeOf({ placement }: Highlight): Span | null {
  return placement.state === 'gone' ? null : placement
}

/** That a highlight's words are not those of the article any more, in a line; null where they are. */
function changedOf(highlight: Highlight, current: Current): string | null {
  const differs = differing(highlight, current)
  if (differs === null) return null
  const { marked, lead, now, meaning } = differs
  return [marked, lead, now === null ? '' : quotedInLine(now), meaning]
    .filter((part) => part !== '')
    .join(' ')
}

function tooLong(characters: number) {
  return failure(
    'too-large',
    `These are ${characters.toLocaleString('en')} characters, and a citation holds ${maxCitedLength.toLocaleString('en')} at most; select fewer words.`,
  )
}
