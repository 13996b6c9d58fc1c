import { type KeyboardEvent, useRef, useState } from 'react'
import type { ArticleEntity, FoundMention } from '../../preload/contract/entity'
import { IconButton } from '../ui/button'
import { Icon } from '../ui/icon'
import { chooseEntity, stepMention, toggleConfirmed, useEntities } from './entity-store'
import type { EntityGroup } from './group-entities'

/** One list with the names of every kind: arrows move, Enter chooses, `,` and `.` step through the mentions. */
export function EntityList({ groups }: { groups: readonly EntityGroup[] }) {
  const list = useRef<HTMLDivElement>(null)
  const keys = groups.flatMap((group) => group.entities.map((entity) => entity.key))
  const [reached, setReached] = useState<string | null>(null)
  const inTabOrder = reached !== null && keys.includes(reached) ? reached : keys[0]

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.entity-name') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }
    const next = to[event.key]
    if (at >= 0 && next !== undefined) rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus()
    else if (event.key === '.') stepMention(1)
    else if (event.key === ',') stepMention(-1)
    else if (event.key === 'Escape') chooseEntity(null)
    else return
    event.preventDefault()
  }
  return (
    <div ref={list} onKeyDown={press}>
      {groups.map((group) => (
        <Group key={group.kind} group={group} inTabOrder={inTabOrder} onReach={setReached} />
      ))}
    </div>
  )
}

type GroupProps = { group: EntityGroup; inTabOrder: string | undefined; onReach: (key: string) => void }

function Group({ group: { kind, label, entities }, inTabOrder, onReach }: GroupProps) {
  return (
    <section aria-label={label} className="entity-group">
      <h2>
        <Icon name={kind} />
        {label}
        <span className="entity-count">{entities.length}</span>
      </h2>
      <ul>
        {entities.map((entity) => (
          <EntityRow
            key={entity.key}
            entity={entity}
            isInTabOrder={entity.key === inTabOrder}
            onReach={() => onReach(entity.key)}
          />
        ))}
      </ul>
    </section>
  )
}

type RowProps = { entity: ArticleEntity; isInTabOrder: boolean; onReach: () => void }

function EntityRow({ entity, isInTabOrder, onReach }: RowProps) {
  const isChosen = useEntities(({ chosenKey }) => chosenKey === entity.key)
  const count = entity.mentions.length
  const isConfirmed = entity.confirmed !== null
  return (
    <li className="entity" data-is-chosen={isChosen} data-is-confirmed={isConfirmed}>
      <div className="entity-row">
        <ConfirmToggle entity={entity} />
        <button
          type="button"
          className="entity-name"
          aria-pressed={isChosen}
          tabIndex={isInTabOrder ? 0 : -1}
          onFocus={onReach}
          onClick={() => chooseEntity(entity.key)}
        >
          <bdi>{entity.name}</bdi>
          <span className="entity-state">{isConfirmed ? 'confirmed' : 'suggested'}</span>
          <span className="entity-count">
            {count}
            <span className="visually-hidden">{count === 1 ? ' mention' : ' mentions'}</span>
          </span>
        </button>
      </div>
      {isChosen && <Mentions entity={entity} />}
    </li>
  )
}

function ConfirmToggle({ entity }: { entity: ArticleEntity }) {
  const isConfirmed = entity.confirmed !== null
  return (
    <button
      type="button"
      className="entity-confirm"
      role="checkbox"
      aria-checked={isConfirmed}
      aria-label={`${entity.name} is confirmed`}
      title={isConfirmed ? 'Confirmed. Click to take it back.' : 'A suggestion. Click to confirm it.'}
      onClick={() => void toggleConfirmed(entity)}
    >
      {isConfirmed && <Icon name="check" />}
    </button>
  )
}

function Mentions({ entity }: { entity: ArticleEntity }) {
  const mention = useEntities((state) => state.mention)
  const [isAsking, setIsAsking] = useState(false)
  const shown = entity.mentions[mention]
  return (
    <div className="entity-mentions">
      <div className="entity-steps">
        <IconButton
          icon="chevron-up"
          size={16}
          label="Previous mention"
          chord=","
          onClick={() => stepMention(-1)}
        />
        <span className="entity-place">
          {mention + 1} of {entity.mentions.length}
        </span>
        <IconButton
          icon="chevron-down"
          size={16}
          label="Next mention"
          chord="."
          onClick={() => stepMention(1)}
        />
        <button
          type="button"
          className="entity-ask"
          aria-expanded={isAsking}
          onClick={() => setIsAsking(!isAsking)}
        >
          Why?
        </button>
      </div>
      {isAsking && shown && <Why mention={shown} />}
    </div>
  )
}

function Why({ mention: { why, confidence } }: { mention: FoundMention }) {
  return (
    <p className="entity-why">
      {why} <span className="entity-confidence">({Math.round(confidence * 100)} % sure)</span>
    </p>
  )
}
