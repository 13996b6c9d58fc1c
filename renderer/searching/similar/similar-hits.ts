import { chooseSimilar, leaveSimilar, useSimilar } from '../../articles/similar-store'
import { focusPane } from '../../navigation/pane-focus'
import { hitsOr, type HitWalk } from '../open-hit'
import { similarTo } from '../search-questions'

/** The articles like one, as they are gone through. */
export const similarHits: HitWalk = {
  read: (then) => hitsOr(questionOfSimilar, ({ hits }) => hits, then),
  chosen: () => useSimilar.getState().chosen,
  choose: chooseSimilar,
}

function questionOfSimilar() {
  const { to } = useSimilar.getState()
  return to && similarTo(to.id)
}

/** Gives back what stood in their place, with the focus in it. */
export function backFromSimilar(): void {
  leaveSimilar()
  requestAnimationFrame(() => focusPane('list'))
}
