import { join } from 'node:path'
import type { CallName } from '../../preload/contract/index'
import { aName } from './a-name'
import type { GoodInputs } from './new-world'

const wholeReview = {
  words: '',
  kind: null,
  color: null,
  tag: null,
  sourceId: null,
  names: null,
  speaker: null,
  from: null,
  until: null,
  days: 'made',
  state: null,
  hasNote: null,
} as const

type Names = Extract<CallName, `review.${string}` | 'export.review'>

/** Good input for the calls about the review. */
export const reviewInputs: GoodInputs<Names> = {
  'export.review': ({ test }) => {
    test.answers.export = join(test.folder, 'review.md')
    return { filter: wholeReview, order: { sort: 'made', group: 'article' }, format: 'md' }
  },
  'review.page': () => ({
    filter: { ...wholeReview, words: 'fig', color: 'yellow' },
    order: { sort: 'article', group: 'tag' },
    after: null,
    limit: 10,
  }),
  'review.count': async (world) => ({ filter: { ...wholeReview, names: await aName(world) } }),
  'review.passage': ({ highlightId }) => ({ ref: { kind: 'highlight', id: highlightId } }),
  'review.tags': () => ({}),
  'review.random': () => ({ filter: wholeReview }),
}
