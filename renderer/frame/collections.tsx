import { CollectionsPane } from '../articles/collections-pane'
import { LibraryPages } from '../articles/library-pages'
import { libraryPages } from '../pages/pages'

/** The collections, with the library's own pages among them. `onGo` hears that a place or a page was chosen. */
export function Collections({ onGo }: { onGo: () => void }) {
  return (
    <CollectionsPane onGo={onGo}>
      <LibraryPages pages={libraryPages} onGo={onGo} />
    </CollectionsPane>
  )
}
