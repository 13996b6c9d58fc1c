import type { ArticleEntity } from '../../../preload/contract/entity'
import {
  hasNameAlert,
  searchForBoth,
  searchForName,
  toggleNameAlert,
} from '../../searching/saved/entity-search-store'
import { Menu, type MenuItem } from '../../ui/menus/menu'
import { changeKind } from '../entity-actions'
import { chooseEntity, entityOf, readEntities, useEntities } from '../entity-store'
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
  if (of === 'entity' || mention === null) return [...entityPart, 'line', ...searchItems(entity)]
  const mentionPart = mentionItems(entity, mention).map(asMenuItem)
  return of === 'mention'
    ? mentionPart
    : [...mentionPart, 'line', stepItem(menu), ...entityPart, 'line', ...searchItems(entity)]
}

/** To other articles: those that name it, and those that name it and the one that was chosen before. */
function searchItems({ key, name }: ArticleEntity): MenuItem[] {
  const chosen = entityOf(readEntities(), useEntities.getState().chosenKey)
  const both: MenuItem[] =
    chosen === null || chosen.key === key
      ? []
      : [
          {
            label: `Articles that name it and ${chosen.name}`,
            icon: 'search',
            run: () => searchForBoth(name, chosen.name),
          },
        ]
  return [
    { label: 'Search for it', icon: 'search', run: () => searchForName(name) },
    ...both,
    {
      label: 'Tell me when there is something new',
      icon: 'bell',
      isChecked: hasNameAlert(name),
      run: () => void toggleNameAlert(name),
    },
  ]
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
