import type { Handlers } from '../../../preload/contract/index'
import type { Program } from '../../app/program'
import { reviewCount, reviewPage } from '../../library/search/review/pages'
import { reviewPassage } from '../../library/search/review/passage'
import { reviewRandom } from '../../library/search/review/random'
import { onLibrary } from '../on-library'

type Names = Extract<keyof Handlers, `review.${string}`>

export function reviewCalls(program: Program): Pick<Handlers, Names> {
  const { read } = onLibrary(program)
  return {
    'review.page': read(reviewPage),
    'review.count': read(reviewCount),
    'review.passage': read(reviewPassage),
    'review.random': read(reviewRandom),
  }
}
