import type { ListOrder } from '../../../preload/contract/article-list'
import type { MenuItem } from '../../ui/menus/menu'
import { MenuButton } from '../../ui/menus/menu-button'
import { type Group, sortList, useArticles } from '../article-store'

const sorts: readonly {
  by: ListOrder['by']
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

const ways = [
  { isReversed: false, word: 'natural' },
  { isReversed: true, word: 'reversed' },
] as const

/** Sorts and groups the list; days, months and outlets stand together only in their own order. */
export function SortMenu() {
  const order = useArticles((list) => list.order)
  const group = useArticles((list) => list.group)
  const sorted = sorts.find(({ by }) => by === order.by)
  const sortItems = sorts.map(({ by, label, group: usual }): MenuItem => ({
    label,
    isChecked: by === order.by,
    run: () => set({ by, isReversed: false }, usual),
  }))
  const wayItems = ways.map(({ isReversed, word }): MenuItem => ({
    label: sorted?.[word] ?? '',
    isChecked: isReversed === order.isReversed,
    run: () => set({ ...order, isReversed }, group),
  }))
  return (
    <MenuButton
      icon="sort"
      label="Sort and group"
      items={[...sortItems, 'line', ...wayItems, 'line', ...groupItems(order, group)]}
    />
  )
}

const groups: readonly { group: Group; label: string; by: ListOrder['by'] | null }[] = [
  { group: 'none', label: 'No headings', by: null },
  { group: 'month', label: 'Under months', by: 'published' },
  { group: 'day', label: 'Under days', by: 'published' },
  { group: 'outlet', label: 'Under outlets', by: 'outlet' },
]

function groupItems(order: ListOrder, group: Group): MenuItem[] {
  return groups.map(({ group: one, label, by }) => ({
    label,
    isChecked: one === group,
    run: () => set(by === null || by === order.by ? order : { by, isReversed: false }, one),
  }))
}

function set(order: ListOrder, group: Group): void {
  void sortList(order, group)
}
