import { join } from 'node:path'
import type { CallName } from '../../preload/contract/index'
import { everything } from '../support/review-filter'
import { aName } from './a-name'
import type { GoodInputs } from './new-world'

type Names = Extract<CallName, `review.${string}` | 'export.review'>

/** Good input for the calls about the review. */
export const reviewInputs: GoodInputs<Names> = {
  'export.review': ({ test }) => {
    test.answers.export = join(test.folder, 'review.md')
    return { filter: everything, order: { sort: 'made', group: 'article' }, format: 'md' }
  },
  'review.page': () => ({
    filter: { ...everything, words: 'fig', color: 'yellow' },
    order: { sort: 'article', group: 'tag' },
    after: null,
    limit: 10,
  }),
  'review.count': async (world) => ({ filter: { ...everything, names: await aName(world) } }),
  'review.passage': ({ highlightId }) => ({ ref: { kind: 'highlight', id: highlightId } }),
  'review.random': () => ({ filter: everything }),
}
