import type { Companion, EntityRef } from '../../../../preload/contract/entity'
import { call } from '../../../bridge'
import { keyOfRef } from '../../../navigation/navigation-store'
import { useAnswer } from '../../../queries/answers'
import type { Tie } from './graph-layout'
import { type LiveAnswer, liveAnswer } from '../../../queries/live-answer'

/** Which of the neighbours are named together. */
export function useTies(of: EntityRef, neighbours: readonly Companion[]) {
  return useAnswer<Tie[], LiveAnswer<Tie[]>>(
    `ties ${keyOfRef(of)} ${neighbours.map(({ ref }) => keyOfRef(ref)).join(' ')}`,
    () => liveAnswer(() => askTies(neighbours)),
  )
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
