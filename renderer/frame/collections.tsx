import { CollectionsPane } from '../articles/collections-pane'
import { LibraryPages } from '../articles/library-pages'
import { libraryPages } from '../pages/pages'
import { useSaved } from '../searching/saved/opened-store'
import { lazyComponent } from '../ui/lazy'

const SearchesBranch = lazyComponent(async () => (await import('./searches/searches-branch')).SearchesBranch)

/** The collections, with the library's own pages and its saved searches among them. `onGo` hears that one was chosen. */
export function Collections({ onGo }: { onGo: () => void }) {
  const isElsewhere = useSaved(({ opened }) => opened !== null)
  return (
    <CollectionsPane onGo={onGo} isElsewhere={isElsewhere}>
      <LibraryPages pages={libraryPages} onGo={onGo} />
      <SearchesBranch onGo={onGo} />
    </CollectionsPane>
  )
}
