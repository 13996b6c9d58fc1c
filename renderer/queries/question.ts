import type { Noun } from '../../preload/contract/events'
import type { CallName, Input, Output } from '../../preload/contract/index'
import { call } from '../bridge'
import { type Paging, type PagedQuestion, pagedQuestion, type Rows } from './paged'
import type { Question } from './query'

// A new revision moves everything that stands in its text, so what is on an article follows the article too.
function inText(...nouns: Noun[]): Noun[] {
  return ['article', ...nouns]
}

// Everything that is searched, and the index itself, which may be behind.
const searched = inText('source', 'highlight', 'note', 'tag', 'entity', 'quote', 'search')

const reviewed = inText('source', 'highlight', 'note', 'tag', 'entity', 'quote')

const findings = inText('entity', 'quote', 'date')

/** What the window asks and keeps, each with the nouns after whose change the answer may be another one. */
export const nounsOf = {
  'article.counts': ['article', 'source'],
  'article.copies': inText('entity'),
  'article.get': ['article'],
  'article.list': ['article', 'source', 'collection', 'highlight', 'note', 'tag'],
  'article.records': inText('tag'),
  'article.seek': ['article', 'source', 'collection'],
  'article.stories': inText('entity'),
  'article.weigh': ['article', 'highlight', 'note', 'quote'],
  'backup.list': ['backup', 'library'],
  'change.details': ['change'],
  'change.list': ['change'],
  'change.state': ['change', 'library'],
  'citation.help': [],
  'citation.preview': [],
  'color.list': ['color', 'library'],
  'collection.list': ['article', 'collection'],
  'collection.ofArticle': ['collection'],
  'date.byArticle': inText('date'),
  'date.byEntity': findings,
  'entity.appearsWith': findings,
  'entity.byArticle': inText('entity'),
  'entity.list': findings,
  'entity.mentions': findings,
  'entity.overTime': findings,
  'entity.page': findings,
  'entity.places': findings,
  'entity.quotesAbout': findings,
  'entity.quotesBy': findings,
  'feed.list': ['feed'],
  'feed.login': ['feed'],
  'feedRule.byArticle': ['feed', 'article'],
  'feedRule.list': ['feed', 'article'],
  'feedRule.preview': ['feed', 'article'],
  'feedRule.ruled': ['feed', 'article'],
  'highlight.list': inText('highlight'),
  'job.list': ['job'],
  'job.report': ['job'],
  'note.linkedFrom': inText('note', 'highlight', 'entity'),
  'note.alone': ['note'],
  'note.list': inText('note', 'highlight'),
  'note.listByEntity': ['note', 'entity'],
  'note.page': ['note'],
  'quote.byArticle': inText('quote', 'entity'),
  'quote.ledger': inText('quote', 'entity'),
  'quote.ledgerCounts': inText('quote', 'entity'),
  'quote.rewording': inText('quote'),
  'request.list': ['request'],
  'request.summary': ['request'],
  'revision.get': ['article'],
  'revision.list': ['article'],
  'review.count': reviewed,
  'review.page': reviewed,
  'review.passage': reviewed,
  'savedSearch.counts': searched,
  'savedSearch.list': ['search'],
  'search.counts': searched,
  'search.facets': searched,
  'search.marks': ['article'],
  'search.months': searched,
  'search.run': searched,
  'search.similar': searched,
  'search.values': ['article', 'tag', 'search'],
  'source.list': ['article', 'source'],
  'tag.all': inText('tag', 'highlight'),
  'tag.code': inText('source', 'tag', 'highlight', 'note'),
  'tag.complete': inText('tag', 'highlight'),
  'tag.list': inText('tag', 'highlight'),
  'tag.together': inText('tag', 'highlight'),
  'tag.wouldMerge': ['tag'],
  'watch.status': ['settings', 'library'],
} as const satisfies Partial<Record<CallName, readonly Noun[]>>

type Kept = keyof typeof nounsOf

/** A call whose answer is kept. */
export function question<N extends Kept>(name: N, input: Input<N>): Question<Output<N>> {
  return { key: keyOf(name, input), nouns: nounsOf[name], ask: () => call(name, input) }
}

/** A call that answers a page at a time, of which all pages up to now are kept. */
export function pagesOf<N extends Kept, Row>(
  name: N,
  inputFor: (after: string | null, limit: number) => Input<N>,
  listIn: (page: Output<N>) => Rows<Row>,
  paging: Paging<Row> = {},
): PagedQuestion<Row> {
  return pagedQuestion<Row>({
    ...paging,
    key: keyOf(name, inputFor(null, 0)),
    nouns: nounsOf[name],
    page: async (after, limit) => listIn(await call(name, inputFor(after, limit))),
  })
}

/** The same for the same words, in whatever order they were put together. */
export function keyOf(name: string, input: unknown): string {
  return `${name} ${JSON.stringify(input, inOrder)}`
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
