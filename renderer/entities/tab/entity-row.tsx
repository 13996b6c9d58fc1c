import { memo, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import type { ArticleEntity } from '../../../preload/contract/entity'
import { IconButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { type Box, boxAt } from '../../ui/menus/place-beside'
import { confirmEntity, withdrawEntity } from '../entity-actions'
import { EntityMentions } from './entity-mentions'
import { chooseEntity, hintEntity, activateRow, useEntities } from '../entity-store'
import { stateHints, stateIcons, stateOf, stateWords } from '../entity-words'
import { openEntityMenu, startRenaming, useEntityDialogs } from '../entity-dialog-store'
import { RenameField } from './rename-field'

type RowProps = {
  entity: ArticleEntity
  isInTabOrder: boolean
  isDragged: boolean
  isDropTarget: boolean
}

/** Whether the name of a row is chosen. A row that goes from under the pointer, as when its tab is left, is not told that the pointer left it. */
function useShownRow(key: string): boolean {
  useEffect(() => () => hintEntity(key, false), [key])
  return useEntities(({ chosenKey }) => chosenKey === key)
}

/** One name: its state, which confirms, its name, which shows its mentions, and its menu. */
export const EntityRow = memo(function EntityRow(props: RowProps) {
  const { entity, isInTabOrder, isDragged, isDropTarget } = props
  const isChosen = useShownRow(entity.key)
  const openMenu = (anchor: Box) => openEntityMenu({ of: 'entity', entity, mention: null, anchor })
  return (
    <li
      className="entity"
      data-key={entity.key}
      data-state={stateOf(entity)}
      data-is-chosen={isChosen}
      data-is-reached={isInTabOrder}
      data-is-dragged={isDragged}
      data-is-drop-target={isDropTarget}
      draggable
      onMouseEnter={() => hintEntity(entity.key, true)}
      onMouseLeave={() => hintEntity(entity.key, false)}
      onContextMenu={(event) => {
        event.preventDefault()
        activateRow(entity.key)
        openMenu(boxAt(event))
      }}
    >
      <div className="entity-row">
        <StateToggle entity={entity} isInTabOrder={isInTabOrder} />
        <NameOrField {...{ entity, isInTabOrder, isChosen, isDropTarget }} />
        <IconButton
          className="entity-menu-button"
          icon="more"
          size={16}
          label={`Menu of ${entity.name}`}
          chord="Shift+F10"
          tabIndex={-1}
          aria-haspopup="menu"
          onClick={(event) => openMenu(event.currentTarget.getBoundingClientRect())}
        />
      </div>
      {isChosen && <EntityMentions entity={entity} />}
    </li>
  )
})

function StateToggle({ entity, isInTabOrder }: Pick<RowProps, 'entity' | 'isInTabOrder'>) {
  const isConfirmed = entity.state === 'confirmed'
  const state = stateOf(entity)
  const action = isConfirmed ? 'Click to reset it to a suggestion in every article.' : 'Click to confirm it.'
  return (
    <button
      type="button"
      className="entity-confirm"
      role="checkbox"
      aria-checked={isConfirmed}
      aria-label={`${entity.name} is confirmed`}
      title={`${stateHints[state]} ${action}`}
      tabIndex={isInTabOrder ? 0 : -1}
      onClick={() => void (isConfirmed ? withdrawEntity(entity) : confirmEntity(entity))}
    >
      <Icon name={stateIcons[state]} />
    </button>
  )
}

function NameOrField({ entity, isInTabOrder, isChosen, isDropTarget }: NameProps) {
  const isRenaming = useEntityDialogs(({ renamingKey }) => renamingKey === entity.key)
  const button = useRef<HTMLButtonElement>(null)
  const isByKey = useRef(false)
  useLayoutEffect(() => {
    if (!isRenaming && isByKey.current) button.current?.focus()
    isByKey.current = false
  }, [isRenaming])
  if (isRenaming) return <RenameField entity={entity} onKey={() => (isByKey.current = true)} />
  const count = entity.mentions.length
  return (
    <button
      ref={button}
      type="button"
      className="entity-name"
      data-row={entity.key}
      aria-pressed={isChosen}
      tabIndex={isInTabOrder ? 0 : -1}
      onFocus={() => activateRow(entity.key)}
      onBlur={() => hintEntity(entity.key, false)}
      onClick={() => chooseEntity(entity.key)}
      onDoubleClick={() => startRenaming(entity.key)}
    >
      <span className="entity-label">
        <bdi>{entity.name}</bdi>
        <Said>, {entity.kind},</Said>{' '}
        <span className="entity-state">{isDropTarget ? 'merge here' : stateWords[stateOf(entity)]}</span>
        <Said>, </Said>
      </span>
      <span className="entity-count">
        {count}
        <Said>{count === 1 ? ' mention' : ' mentions'}</Said>
      </span>
    </button>
  )
}

/** Read out, where to the eye its place says it. */
function Said({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>
}

type NameProps = Omit<RowProps, 'isDragged'> & { isChosen: boolean }
