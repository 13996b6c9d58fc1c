import type { Companion, EntityRef } from '../../../../preload/contract/entity'
import { call } from '../../../bridge'
import { keyOfRef } from '../../../navigation/navigation-store'
import type { Question } from '../../../queries/query'
import { keyOf, nounsOf } from '../../../queries/question'
import type { Tie } from './graph-layout'

/** Which of the neighbours are named together. */
export function tiesOf(of: EntityRef, neighbours: readonly Companion[]): Question<Tie[]> {
  return {
    key: keyOf('ties of', [of, neighbours.map(({ ref }) => ref)]),
    nouns: nounsOf['entity.appearsWith'],
    ask: () => askTies(neighbours),
  }
}

// How many companions are asked for of each companion.
const maxPerEntity = 100

async function askTies(neighbours: readonly Companion[]): Promise<Tie[]> {
  const places = new Map(neighbours.map(({ ref }, place) => [keyOfRef(ref), place]))
  const ties: Tie[] = []
  // One after the other: each looks through as many as 2,000 articles, and the window asks for other things too.
  for (const [from, { ref }] of neighbours.entries()) {
    const { companions } = await call('entity.appearsWith', { of: ref, limit: maxPerEntity })
    for (const { ref: other, articles } of companions) {
      const to = places.get(keyOfRef(other))
      if (to !== undefined && to > from) ties.push({ from, to, articles })
    }
  }
  return ties
}
