import type { ArticleId } from '../../preload/contract/common'
import type { Output } from '../../preload/contract/index'
import type { SearchHit } from '../../preload/contract/search/hits'
import { type PagedQuestion, pagedQuestion, type Rows } from '../queries/paged'
import type { Question } from '../queries/query'
import { keyOf, question } from '../queries/question'
import { type HitCounts, keyOfHit } from './hit-words'
import type { Asked } from './search-store'
import { zone } from './zone'

/** A page of hits, and what main says of the search beside them. */
export type Hits = Rows<SearchHit> & {
  readonly notes: readonly string[]
  readonly didYouMean: string | null
  /** How many rows are not in the index yet. */
  readonly waiting: number
  /** Another one for the hits of another search. */
  readonly search: string
}

// An article that was found is 88 pixels high: a few more are asked for at first than fit the screen, and no more, as each takes a part
// of the time in which they are to be seen.
const pixelsPerHit = 64

/** What a search finds of one kind. It is not worth its memory once another one is typed. */
export function hitsOf(asked: Asked): PagedQuestion<SearchHit, Hits> {
  const search = keyOf('search.run', asked)
  const pageOf = (after: string | null, limit: number) => {
    // Only what is seen first is in the way of the next search: a further page of the former one must not end it.
    const run = after === null ? 'first' : 'more'
    return { run, ...question('search.run', { ...asked, zone, run, after, limit }) }
  }
  return pagedQuestion<SearchHit, Hits>({
    key: search,
    nouns: pageOf(null, 0).nouns,
    isPassing: true,
    idOf: keyOfHit,
    firstRows: Math.ceil(screen.availHeight / pixelsPerHit),
    page: async (after, limit) => {
      if (after === null) giveUpCounts(asked)
      const { run, ask } = pageOf(after, limit)
      const { hits, ...page } = await newest(run, search, () => ask(null))
      return { ...page, rows: hits, search }
    },
  })
}

const countsRun = 'counts'

/** How many of each kind a search finds. */
export function countsOf({ text, isTyping }: Asked): Question<HitCounts> {
  const run = countsRun
  const { ask, ...rest } = inRun(run, question('search.counts', { text, isTyping, zone, run }))
  return { ...rest, ask: async () => (await ask(null)).counts }
}

/** Main ends what it counts of any search as it looks for hits; of another search it is not asked for again. */
function giveUpCounts(asked: Asked): void {
  const { key } = countsOf(asked)
  if (askedLast.get(countsRun) !== key) askedLast.delete(countsRun)
}

/** Where the words of a search stand in the current text of an article. */
export function marksOf(text: string, articleId: ArticleId): Question<Output<'search.marks'>> {
  return { ...question('search.marks', { text, articleId }), isPassing: true }
}

// Those that come after are like it in a word or two.
const mostSimilar = 30

/** The articles that are most like one, and the words by which they were found. */
export function similarTo(articleId: ArticleId): Question<Output<'search.similar'>> {
  return inRun('similar', question('search.similar', { articleId, limit: mostSimilar }))
}

/** A question of a run, of which only the newest is waited for. It is not worth its memory once another one is asked. */
export function inRun<Answer extends { isCancelled: boolean }>(
  run: string,
  { ask, ...rest }: Question<Answer>,
): Question<Answer> {
  return { ...rest, ask: () => newest(run, rest.key, () => ask(null)), isPassing: true }
}

const askedLast = new Map<string, string>()

/**
 * Asks in a run, in which main gives up a question for the next one. One that was given up though nothing else was asked for
 * since, as where two of its own pages crossed on the way, is asked again.
 */
async function newest<Answer extends { isCancelled: boolean }>(
  run: string,
  key: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  askedLast.set(run, key)
  for (;;) {
    const answer = await ask()
    if (!answer.isCancelled || askedLast.get(run) !== key) return answer
  }
}
