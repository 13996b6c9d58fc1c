import { CollectionsBranch } from '../../articles/collections-branch'
import { useOrderDrag } from '../../articles/collected/order-drag'
import { moveSaved } from '../../searching/saved/saved-actions'
import { useSavedSearches } from '../../searching/saved/saved-store'
import { SearchItem } from './search-item'

/** The saved searches, as collections that fill themselves. */
export function SearchesBranch({ onGo }: { onGo: () => void }) {
  const searches = useSavedSearches()
  const { sideOf, listeners } = useOrderDrag(
    searches,
    'application/x-dateline-search',
    (id, before) => void moveSaved(id, before),
  )
  if (searches.length === 0) return null
  return (
    <CollectionsBranch label="Searches">
      {searches.map((search, position) => (
        <SearchItem
          key={search.id}
          search={search}
          position={position}
          total={searches.length}
          dropSide={sideOf(search.id)}
          listeners={listeners}
          onGo={onGo}
        />
      ))}
    </CollectionsBranch>
  )
}
