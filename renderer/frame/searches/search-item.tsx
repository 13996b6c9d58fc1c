import { type KeyboardEvent, useState } from 'react'
import type { SavedCount, SavedSearch } from '../../../preload/contract/search/saved'
import { CollectionsCount, CollectionsItem } from '../../articles/collections-item'
import { removeSaved, stepSaved } from '../../searching/saved/saved-actions'
import { savedItems } from '../../searching/saved/saved-items'
import { openSavedDialog, useSaved } from '../../searching/saved/opened-store'
import { openSaved, useSavedCount } from '../../searching/saved/saved-store'
import { useSearch } from '../../searching/search-store'
import { Menu } from '../../ui/menus/menu'
import type { Box } from '../../ui/menus/place-beside'
import type { DragListeners, Side } from '../../articles/collected/order-drag'
import './searches.css'

type SearchItemProps = {
  search: SavedSearch
  position: number
  total: number
  /** On which side of it what is dragged would come to lie. */
  dropSide: Side | null
  listeners: DragListeners
  onGo: () => void
}

/** One saved search: how much it finds, what of that is new, and its menu. */
export function SearchItem({ search, position, total, dropSide, listeners, onGo }: SearchItemProps) {
  const { id, name, query, isAlert } = search
  const [anchor, setAnchor] = useState<Box | null>(null)
  const text = useSearch((state) => state.text)
  const isHere = useSaved(({ opened }) => opened?.id === id)
  const count = useSavedCount(id)
  return (
    <>
      <CollectionsItem
        label={name}
        icon={isAlert ? 'bell' : 'search'}
        level={2}
        isHere={isHere}
        hint={query}
        className="saved-search"
        data-key={id}
        data-drop={dropSide ?? undefined}
        draggable
        {...listeners}
        onGo={() => {
          openSaved(search)
          onGo()
        }}
        onMenu={setAnchor}
        onKey={(event) => pressOn(search, event)}
      >
        {count !== null && <Counts count={count} />}
      </CollectionsItem>
      {anchor !== null && (
        <Menu
          label={name}
          items={savedItems(search, { count, text, position, total })}
          anchor={anchor}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  )
}

function Counts({ count: { count, isMore, fresh } }: { count: SavedCount }) {
  return (
    <>
      {fresh > 0 && <span className="saved-search-new">{fresh.toLocaleString('en')} new</span>}
      <CollectionsCount {...{ count, isMore }} />
    </>
  )
}

/** The keys that its menu shows; answers whether it was one of them. */
function pressOn(search: SavedSearch, event: KeyboardEvent<HTMLElement>): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (ctrlKey || metaKey || shiftKey) return false
  if (altKey) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
    stepSaved(search, key === 'ArrowUp' ? -1 : 1)
    return true
  }
  if (key === 'F2') openSavedDialog({ kind: 'change', savedSearchId: search.id })
  else if (key === 'Delete') {
    focusNeighbour(event.currentTarget)
    void removeSaved(search)
  } else return false
  return true
}

/** The row goes, and the focus would go with it. */
function focusNeighbour(row: HTMLElement): void {
  const next =
    row.nextElementSibling ?? row.previousElementSibling ?? row.parentElement?.closest('[role=treeitem]')
  if (next instanceof HTMLElement) next.focus()
}
