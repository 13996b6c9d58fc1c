import type { ListedEntity } from '../../preload/contract/entity'
import { holds } from '../ui/wording/holds'
import { question } from './question'
import { useRested, useSteadyAnswer, useToldError } from './use-answer'

const shownAtOnce = 20
// As much of a name as main takes.
const maxNameLength = 300

/**
 * The library's entities whose name holds what was typed. Until the answer comes, those of the last answer that do.
 */
export function useEntitiesNamed(typed: string): { entities: readonly ListedEntity[]; isAsking: boolean } {
  const text = typed.trim().slice(0, maxNameLength)
  const rested = useRested(text)
  const query = { text: rested, kind: null, state: 'all', after: null, limit: shownAtOnce } as const
  const answer = useSteadyAnswer(question('entity.list', query))
  useToldError(answer)
  const isOld = rested !== text || answer.isOld
  const listed = answer.value?.entities ?? []
  return {
    entities: isOld ? listed.filter(({ name }) => holds(name, text)) : listed,
    isAsking: isOld && answer.error === null,
  }
}
