import type { ListOrder } from '../../../preload/contract/article-list'
import type { Fold } from '../../../preload/contract/settings'
import { Menu, type MenuItem } from '../../ui/menus/menu'
import { runCommand } from '../../commands/command-store'
import { chordFor } from '../../commands/keymap-store'
import type { OpenMenu } from '../../ui/menus/menu-button'
import { type Group, setFold, sortList, useArticles } from '../article-store'
import { nothingClosed } from '../outline'

const sorts: readonly {
  by: Exclude<ListOrder['by'], 'story'>
  label: string
  natural: string
  reversed: string
  group: Group
}[] = [
  {
    by: 'published',
    label: 'By publication',
    natural: 'Newest first',
    reversed: 'Oldest first',
    group: 'month',
  },
  { by: 'captured', label: 'By capture', natural: 'Newest first', reversed: 'Oldest first', group: 'none' },
  { by: 'title', label: 'By title', natural: 'A to Z', reversed: 'Z to A', group: 'none' },
  { by: 'outlet', label: 'By outlet', natural: 'A to Z', reversed: 'Z to A', group: 'outlet' },
]

const asPutIn = {
  by: 'place',
  label: 'As put in',
  natural: 'First to last',
  reversed: 'Last to first',
  group: 'none',
} as const

function goTo(): MenuItem {
  return {
    label: 'Go to…',
    icon: 'search',
    chord: chordFor('list.goTo'),
    run: () => void runCommand('list.goTo'),
  }
}

const ways = [
  { isReversed: false, word: 'natural' },
  { isReversed: true, word: 'reversed' },
] as const

/** Sorts and groups the list; days, months and outlets stand together only in their own order. */
export function SortMenu(menu: OpenMenu) {
  const order = useArticles((list) => list.order)
  const group = useArticles((list) => list.group)
  const fold = useArticles((list) => list.fold)
  const isCollection = useArticles((list) => list.place.collectionId !== undefined)
  const offered = isCollection ? [asPutIn, ...sorts] : sorts
  // Stories stand by publication too.
  const sortedBy = order.by === 'story' ? 'published' : order.by
  const sorted = offered.find(({ by }) => by === sortedBy)
  const sortItems = offered.map(({ by, label, group: usual }): MenuItem => ({
    label,
    isChecked: by === sortedBy,
    run: () => set({ by, isReversed: false }, usual),
  }))
  const wayItems = ways.map(({ isReversed, word }): MenuItem => ({
    label: sorted?.[word] ?? '',
    isChecked: isReversed === order.isReversed,
    run: () => set({ ...order, isReversed }, group),
  }))
  return (
    <Menu
      {...menu}
      items={[
        ...sortItems,
        'line',
        ...wayItems,
        'line',
        ...groupItems(order, group),
        ...foldItems(group, fold),
        'line',
        goTo(),
      ]}
    />
  )
}

const groups: readonly { group: Group; label: string; by: ListOrder['by'] | null }[] = [
  { group: 'none', label: 'No headings', by: null },
  { group: 'month', label: 'Under months', by: 'published' },
  { group: 'day', label: 'Under days', by: 'published' },
  { group: 'outlet', label: 'Under outlets', by: 'outlet' },
  { group: 'story', label: 'Copies of a report together', by: 'story' },
]

function groupItems(order: ListOrder, group: Group): MenuItem[] {
  return groups.map(({ group: one, label, by }) => ({
    label,
    isChecked: one === group,
    run: () => set(orderUnder(order, by), one),
  }))
}

/** What headings go with: the order that there is, as far as it can be kept. */
function orderUnder({ by: sortedBy, isReversed }: ListOrder, by: ListOrder['by'] | null): ListOrder {
  const own = by ?? (sortedBy === 'story' ? 'published' : sortedBy)
  const areDated = (one: ListOrder['by']) => one === 'published' || one === 'story'
  const isKept = own === sortedBy || (areDated(own) && areDated(sortedBy))
  return { by: own, isReversed: isKept && isReversed }
}

function foldItems(group: Group, fold: Fold): (MenuItem | 'line')[] {
  if (group === 'none') return []
  const items = [
    { label: 'Collapse all', icon: 'chevron-right', fold: { isAll: true, but: [] } },
    { label: 'Open all', icon: 'chevron-down', fold: nothingClosed },
  ] as const
  return [
    'line',
    ...items.map(({ label, icon, fold: to }): MenuItem => ({
      label,
      icon,
      isDisabled: fold.isAll === to.isAll && fold.but.length === 0,
      run: () => setFold({ ...to, but: [] }),
    })),
  ]
}

function set(order: ListOrder, group: Group): void {
  void sortList(order, group)
}
