import type { Handlers } from '../../../preload/contract/index'
import type { Program } from '../../app/program'
import { reviewCount } from '../../library/search/review/pages'
import { reviewRandom } from '../../library/search/review/random'
import { pageOfReview, passageOfReview } from '../../use-cases/review'
import { onLibrary } from '../on-library'

type Names = Extract<keyof Handlers, `review.${string}`>

export function reviewCalls(program: Program): Pick<Handlers, Names> {
  const { read } = onLibrary(program)
  return {
    'review.page': read(pageOfReview),
    'review.count': read(reviewCount),
    'review.passage': read(passageOfReview),
    'review.random': read(reviewRandom),
  }
}
