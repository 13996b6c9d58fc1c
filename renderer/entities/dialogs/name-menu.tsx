import { Menu, type MenuItem } from '../../ui/menus/menu'
import { changeKind } from '../entity-actions'
import { chooseEntity } from '../entity-store'
import { kinds, stateOf, stateWords } from '../entity-words'
import { asMenuItem, mentionActs, nameActs } from '../name-acts'
import { type NameMenu, openNameMenu, useNameDialogs } from '../name-dialog-store'

function kindItems({ entity }: NameMenu): MenuItem[] {
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
function stepItem({ entity, mention }: NameMenu): MenuItem {
  const index = entity.mentions.findIndex(({ start }) => start === mention?.start)
  return {
    label: 'Step through its mentions',
    icon: 'chevron-down',
    run: () => chooseEntity(entity.key, Math.max(0, index)),
  }
}

function itemsOf(menu: NameMenu): (MenuItem | 'line')[] {
  const { of, entity, mention, anchor } = menu
  if (of === 'kind') return kindItems(menu)
  const ofName = nameActs(entity, anchor).map(asMenuItem)
  if (of === 'name' || mention === null) return ofName
  const ofMention = mentionActs(entity, mention).map(asMenuItem)
  return of === 'mention' ? ofMention : [...ofMention, 'line', stepItem(menu), ...ofName]
}

/** The menu of a name, wherever it was asked for. */
export function NameMenuLayer() {
  const menu = useNameDialogs((state) => state.menu)
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
          {of !== 'kind' && <span className="menu-note">{stateWords[stateOf(entity)]}</span>}
        </>
      }
      items={itemsOf(menu)}
      anchor={anchor}
      onClose={() => openNameMenu(null)}
    />
  )
}
