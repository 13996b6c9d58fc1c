import { chooseSimilar, leaveSimilar, useSimilar } from '../../articles/similar-store'
import { focusPane } from '../../navigation/pane-focus'
import { readAnswer } from '../../queries/query-cache'
import type { HitWalk } from '../open-hit'
import { similarTo } from '../search-questions'

/** The articles like one, as they are gone through. */
export const similarHits: HitWalk = {
  read: () => {
    const { to } = useSimilar.getState()
    return (to && readAnswer(similarTo(to.id))?.hits) ?? []
  },
  chosen: () => useSimilar.getState().chosen,
  choose: chooseSimilar,
}

/** Gives back what stood in their place, with the focus in it. */
export function backFromSimilar(): void {
  leaveSimilar()
  requestAnimationFrame(() => focusPane('list'))
}
