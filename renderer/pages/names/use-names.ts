import { useEffect, useState } from 'react'
import type { ListedEntity } from '../../../preload/contract/entity'
import { call } from '../../bridge'
import type { NamesFilter } from './names-kind'
import { type Answer } from '../../queries/live-answer'
import { useAnswer } from '../../queries/answers'
import { type LiveList, liveList, type Rows } from '../../queries/live-list'

// A question for every letter of a name that is being typed would be work for answers that are never read.
const restMs = 150

/** The filter, once the person has stopped typing; at once where anything but the text changes. */
export function useRested(filter: NamesFilter): NamesFilter {
  const [rested, setRested] = useState(filter)
  useEffect(() => {
    const timer = setTimeout(() => setRested(filter), restMs)
    return () => clearTimeout(timer)
  }, [filter])
  return rested.kind === filter.kind && rested.state === filter.state ? rested : filter
}

/** `isOld`: the names are those of the filter before. */
type NamesAnswer = Answer<Rows<ListedEntity>> & { live: LiveList<ListedEntity>; isOld: boolean }

/** The names of the library that the filter lets through. */
export function useNames({ text, kind, state }: NamesFilter): NamesAnswer {
  const wanted = text.trim()
  const answer = useAnswer<Rows<ListedEntity>, LiveList<ListedEntity>>(
    `names ${state} ${kind ?? 'any'} ${wanted}`,
    () =>
      liveList(async (after, limit) => {
        const { entities, next } = await call('entity.list', { text: wanted, kind, state, after, limit })
        return { rows: entities, next }
      }),
  )
  // The names of the last answer stay until the next is there: a list that blinks at every letter cannot be read.
  const [shown, setShown] = useState(answer.value)
  if (answer.value !== null && answer.value !== shown) setShown(answer.value)
  return { ...answer, value: answer.value ?? shown, isOld: answer.value === null }
}
