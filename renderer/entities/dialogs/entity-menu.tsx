import { Menu, type MenuItem } from '../../ui/menus/menu'
import { changeKind } from '../entity-actions'
import { chooseEntity } from '../entity-store'
import { kinds, stateOf, stateWords } from '../entity-words'
import { asMenuItem, mentionItems, entityItems } from '../action-items'
import { type EntityMenu, openEntityMenu, useEntityDialogs } from '../entity-dialog-store'

/** The menu of an entity or a mention, wherever it was asked for. */
export function EntityMenuLayer() {
  const menu = useEntityDialogs((state) => state.menu)
  if (menu === null) return null
  const { of, entity, anchor } = menu
  const what = of === 'mention' ? 'This mention of ' : of === 'kind' ? 'Kind of ' : ''
  return (
    <Menu
      key={`${of} ${entity.key}`}
      label={`${what}${entity.name}`}
      title={
        <>
          {what}
          <bdi>{entity.name}</bdi>
        </>
      }
      note={of === 'kind' ? undefined : stateWords[stateOf(entity)]}
      items={itemsOf(menu)}
      anchor={anchor}
      onClose={() => openEntityMenu(null)}
    />
  )
}

function itemsOf(menu: EntityMenu): (MenuItem | 'line')[] {
  const { of, entity, mention, anchor } = menu
  if (of === 'kind') return kindItems(menu)
  const entityPart = entityItems(entity, anchor).map(asMenuItem)
  if (of === 'entity' || mention === null) return entityPart
  const mentionPart = mentionItems(entity, mention).map(asMenuItem)
  return of === 'mention' ? mentionPart : [...mentionPart, 'line', stepItem(menu), ...entityPart]
}

function kindItems({ entity }: EntityMenu): MenuItem[] {
  return kinds.map((kind) => ({
    label: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    icon: kind,
    isChecked: kind === entity.kind,
    run: () => {
      if (kind !== entity.kind) void changeKind(entity, kind)
    },
  }))
}

/** From the text: its steps, since the row that has them may be out of sight. */
function stepItem({ entity, mention }: EntityMenu): MenuItem {
  const index = entity.mentions.findIndex(({ start }) => start === mention?.start)
  return {
    label: 'Step through mentions',
    icon: 'chevron-down',
    run: () => chooseEntity(entity.key, Math.max(0, index)),
  }
}
