import { useEffect } from 'react'
import { useArticles } from '../articles/article-store'
import { ListPane } from '../articles/list/list-pane'
import type { Place } from '../articles/place'
import { leaveSimilar, useSimilar } from '../articles/similar-store'
import { useLibrary } from '../library/library-store'
import { bringToFront } from '../navigation/front-pane'
import { SearchHead } from '../searching/field/search-head'
import { isSearching, leaveSearch, type Search, useSearch } from '../searching/search-store'
import { lazyComponent } from '../ui/lazy'

const SimilarArticles = lazyComponent(
  async () => (await import('../searching/similar/similar-articles')).SimilarArticles,
)
const SearchResults = lazyComponent(async () => (await import('../searching/search-results')).SearchResults)
const SavedLayer = lazyComponent(async () => (await import('../searching/saved/saved-layer')).SavedLayer)

/** The pane of the list: the search, and below it what is like an article, what was found, or the articles of a place. */
export function ListSide({ isCollectionsShown }: { isCollectionsShown: boolean }) {
  const hasSearch = useSearch(isSearching)
  const similarTo = useSimilar(({ to }) => to)
  const folder = useLibrary(({ status }) => (status?.state === 'open' ? status.folder : null))
  // What was looked for in one library says nothing of another.
  useEffect(() => leaveBoth, [folder])
  useEffect(() => useArticles.subscribe(leaveForPlace), [])
  useEffect(() => useSearch.subscribe(leaveForSearch), [])
  return (
    <>
      <SearchHead />
      {similarTo !== null ? (
        <SimilarArticles to={similarTo} />
      ) : hasSearch ? (
        <SearchResults />
      ) : (
        <ListPane isCollectionsShown={isCollectionsShown} />
      )}
      <SavedLayer library={folder} />
    </>
  )
}

/** Who chooses a place among the collections wants to see what is in it. */
function leaveForPlace({ place }: { place: Place }, before: { place: Place }): void {
  if (place === before.place) return
  leaveBoth()
  // After the drawer in which it was chosen has given the focus back.
  requestAnimationFrame(() => bringToFront('list'))
}

function leaveBoth(): void {
  leaveSearch()
  leaveSimilar()
}

/** Who searches wants to see what is found. */
function leaveForSearch({ text, isTyping }: Search, before: Search): void {
  if (text !== before.text || isTyping !== before.isTyping) leaveSimilar()
}
