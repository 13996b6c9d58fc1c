import type { ArticleEntity } from '../../../preload/contract/entity'
import { Icon } from '../../ui/icon'
import { entityStates, stateHints, stateIcons, stateOf, stateWords } from '../entity-words'

/** How many names there are of each state. */
export function EntityTally({
  entities,
  rejected,
}: {
  entities: readonly ArticleEntity[]
  rejected: number
}) {
  const counts = new Map(entityStates.map((state) => [state, 0]))
  for (const entity of entities) counts.set(stateOf(entity), (counts.get(stateOf(entity)) ?? 0) + 1)
  counts.set('rejected', rejected)
  const shown = entityStates.filter((state) => (counts.get(state) ?? 0) > 0)
  return (
    <ul className="entity-tally" aria-label="Names by state">
      {shown.map((state) => (
        <li key={state} data-state={state} title={stateHints[state]}>
          <Icon name={stateIcons[state]} />
          {counts.get(state)} {stateWords[state]}
        </li>
      ))}
    </ul>
  )
}
