import { useDeferredValue, useRef } from 'react'
import { Icon } from '../../ui/icon'
import { EntityRow } from './entity-row'
import { useEntities } from '../entity-store'
import { cutGroups, type EntityGroup } from '../group-entities'
import { lazyComponent } from '../../ui/lazy'
import type { RejectedName } from '../rejected-names'
import { useRowDrag } from './row-drag'
import { pressInList, useKeptFocus } from './row-keys'
import { useGrowing } from './use-growing'

const RejectedGroup = lazyComponent(async () => (await import('./rejected-group')).RejectedGroup)

type ListProps = { groups: readonly EntityGroup[]; rejected: readonly RejectedName[] }

/** One list with the entities of every kind, and last the names that were rejected. */
export function EntityList({ groups, rejected }: ListProps) {
  const list = useRef<HTMLDivElement>(null)
  const keys = groups.flatMap((group) => group.entities.map((entity) => entity.key))
  const reached = useEntities((state) => state.activeKey)
  const inTabOrder = reached !== null && keys.includes(reached) ? reached : keys[0]
  // The article is drawn before them, with the same names marked in it.
  const drawn = useDeferredValue(useGrowing(keys.length), 0)
  const { draggedKey, overKey, listeners } = useRowDrag()
  const focus = useKeptFocus(list)
  return (
    <div ref={list} onKeyDown={(event) => pressInList(list.current, event)} {...listeners} {...focus}>
      {cutGroups(groups, drawn).map(({ kind, label, entities, drawn }) => (
        <section key={kind} aria-label={label} className="entity-group">
          <h2>
            <Icon name={kind} />
            {label}
            <span className="entity-count">{entities.length}</span>
          </h2>
          <ul>
            {drawn.map((entity) => (
              <EntityRow
                key={entity.key}
                entity={entity}
                isInTabOrder={entity.key === inTabOrder}
                isDragged={entity.key === draggedKey}
                isDropTarget={entity.key === overKey}
              />
            ))}
          </ul>
        </section>
      ))}
      {rejected.length > 0 && <RejectedGroup rejected={rejected} />}
    </div>
  )
}
