import { CollectionsBranch } from '../../articles/collections-branch'
import { useSavedSearches } from '../../searching/saved/saved-store'
import { useSearchDrag } from './search-drag'
import { SearchItem } from './search-item'

/** The saved searches, as collections that fill themselves. */
export function SearchesBranch({ onGo }: { onGo: () => void }) {
  const searches = useSavedSearches()
  const { dropAt, listeners } = useSearchDrag(searches)
  if (searches.length === 0) return null
  return (
    <CollectionsBranch label="Searches">
      {searches.map((search, position) => (
        <SearchItem
          key={search.id}
          search={search}
          position={position}
          total={searches.length}
          dropSide={dropAt?.id === search.id ? dropAt.side : null}
          listeners={listeners}
          onGo={onGo}
        />
      ))}
    </CollectionsBranch>
  )
}
