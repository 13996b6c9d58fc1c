import { useEffect } from 'react'
import { useArticles } from '../articles/article-store'
import { ListPane } from '../articles/list/list-pane'
import type { Place } from '../articles/place'
import { useLibrary } from '../library/library-store'
import { SearchHead } from '../searching/field/search-head'
import { isSearching, leaveSearch, useSearch } from '../searching/search-store'
import { lazyComponent } from '../ui/lazy'

const SearchResults = lazyComponent(async () => (await import('../searching/search-results')).SearchResults)
const SavedLayer = lazyComponent(async () => (await import('../searching/saved/saved-layer')).SavedLayer)

/** The pane of the list: the search, and below it what that found, or the articles of the chosen place. */
export function ListSide({ isCollectionsShown }: { isCollectionsShown: boolean }) {
  const hasSearch = useSearch(isSearching)
  const folder = useLibrary(({ status }) => (status?.state === 'open' ? status.folder : null))
  // What was looked for in one library says nothing of another.
  useEffect(() => leaveSearch, [folder])
  useEffect(() => useArticles.subscribe(leaveForPlace), [])
  return (
    <>
      <SearchHead />
      {hasSearch ? <SearchResults /> : <ListPane isCollectionsShown={isCollectionsShown} />}
      <SavedLayer library={folder} />
    </>
  )
}

/** Who chooses a place among the collections wants to see what is in it. */
function leaveForPlace({ place }: { place: Place }, before: { place: Place }): void {
  if (place !== before.place) leaveSearch()
}
