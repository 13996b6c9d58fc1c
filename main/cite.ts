import type { Revision } from '../preload/contract/article'
import type { Citation, Cited } from '../preload/contract/citation'
import type { Highlight } from '../preload/contract/highlight'
import type { Quote, Span } from '../preload/contract/quote'
import { citationOf, type CitedWords, citationValues } from './exporting/citation'
import { ownTemplate } from './exporting/placeholders'
import { changedSince, differing } from './exporting/reworded'
import { BrokenTemplate } from './exporting/template'
import { get } from './library/articles'
import type { Library } from './library/database'
import { failure, notFound } from './library/errors'
import { headlineOf } from './library/headlines'
import { capturedAt as originalCapturedAt } from './library/originals'
import * as quotes from './library/quotes'
import { readRevision } from './library/revisions'
import { listHighlights } from './reworded'

/** The narrowest quotation that a span lies in; what was rejected is none. */
const around = (all: readonly Quote[], span: Span | null): Quote | null => {
  if (span === null) return null
  const holding = all.filter(
    ({ start, end, state }) => state !== 'rejected' && start <= span.start && span.end <= end,
  )
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
}

const placeOf = ({ placement }: Highlight): Span | null => (placement.state === 'gone' ? null : placement)

type Words = Pick<CitedWords, 'exact' | 'quote' | 'sha256' | 'changed' | 'link'> & {
  revisionId: Revision['id']
}
type Current = Pick<Revision, 'id' | 'number' | 'originalSha256'>

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** That a highlight's words are not those of the article any more, in a line; null where they are. */
const changedOf = (highlight: Highlight, current: Current): string | null => {
  const differs = differing(highlight, current)
  if (differs === null) return null
  const { marked, lead, now, meaning } = differs
  return [marked, lead, now === null ? '' : `“${inOneLine(now)}”`, meaning]
    .filter((part) => part !== '')
    .join(' ')
}

const wordsOf = (library: Library, of: Cited, current: Current): Words => {
  const all = quotes.byArticle(library, { articleId: of.articleId })
  const link = `dateline://article/${of.articleId}`
  if ('at' in of) {
    const quote = all.find(({ at }) => at.start === of.at.start && at.end === of.at.end)
    if (quote === undefined) throw notFound('quotation')
    if (quote.decidedOn === null) {
      const { id: revisionId, originalSha256: sha256 } = current
      return { exact: quote.exact, quote, sha256, changed: null, link, revisionId }
    }
    const { words, originalSha256, revisionId } = quote.decidedOn
    const changed = `${changedSince(quote.state, quote.decidedOn)} “${inOneLine(quote.exact)}”`
    return { exact: words, quote, sha256: originalSha256, changed, link, revisionId }
  }
  if ('highlightId' in of) {
    const found = listHighlights(library, of).find(({ id }) => id === of.highlightId)
    if (found === undefined) throw notFound('highlight')
    return {
      exact: found.passage.exact,
      quote: around(all, placeOf(found)),
      // The words were marked in that revision; a later one may be of other bytes.
      sha256: found.originalSha256,
      changed: changedOf(found, current),
      link: `${link}?highlight=${found.id}`,
      revisionId: found.revisionId,
    }
  }
  const { text, originalSha256 } = readRevision(library, of.revisionId)
  const exact = text.slice(of.span.start, of.span.end)
  if (exact.trim() === '') throw failure('invalid-input', 'No words were chosen; select some words first.')
  return {
    exact,
    quote: of.revisionId === current.id ? around(all, of.span) : null,
    sha256: originalSha256,
    changed: null,
    link,
    revisionId: of.revisionId,
  }
}

// Words that the article does not have any more are never cited as if it did, whatever the template.
const withChanged = (template: string, { changed }: { changed: string | null }): string =>
  changed === null || /\{\{\s*changed\s*\}\}/.test(template) ? template : `${template}\n\n{{changed}}`

const filled = (template: string, values: ReturnType<typeof citationValues>): Citation => {
  try {
    return citationOf(withChanged(template.trim() === '' ? ownTemplate : template, values), values)
  } catch (error) {
    if (!(error instanceof BrokenTemplate)) throw error
    throw failure('invalid-input', error.message)
  }
}

/** Words of an article with where they are from, by a template. */
export const cite = (library: Library, of: Cited, template: string): Citation => {
  const current = get(library, of)
  const { revisionId, ...words } = wordsOf(library, of, current.revision)
  // Words are cited under the headline that they stood under.
  const article = { ...current, title: headlineOf(library, { articleId: of.articleId, revisionId }) }
  // The article knows when it was captured last; words of an earlier text are of earlier bytes.
  const isCurrent = words.sha256 === article.revision.originalSha256
  const capturedAt = isCurrent ? article.capturedAt : originalCapturedAt(library, words.sha256)
  return filled(template, citationValues({ article, capturedAt, ...words }))
}

/** What a template makes of an article that there is not. */
export const citeExample = (template: string): Citation =>
  filled(template, {
    words: '“We will publish every figure, the awkward ones first,”',
    speaker: 'Ingrid Falk',
    cue: 'said',
    state: 'confirmed',
    kind: 'direct',
    title: 'Bridge stays closed until spring',
    outlet: 'Harwick Gazette',
    author: 'Ada Marsh',
    agency: null,
    dateline: 'HARWICK',
    date: '2026-03-25',
    printedDate: 'March 25, 2026',
    updated: null,
    url: 'https://gazette.example/2026/03/bridge',
    captured: '2026-03-25 17:40 UTC',
    changed: null,
    sha256: '9f2c41d07be6a35518c04e7d2a96b3f1e05d8c7746fa1290bd3e65a8c41f7028',
    link: 'dateline://article/0190163d-8694-739b-aea5-966c26f8ad90',
  })
