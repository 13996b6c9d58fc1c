import { CollectionsPane } from '../articles/collections-pane'
import { LibraryPages } from '../articles/library-pages'
import { libraryPages } from '../pages/pages'
import { useSaved } from '../searching/saved/opened-store'
import { lazyComponent } from '../ui/lazy'
import { useShownTag } from './tags/shown-tag-store'

const TagsBranch = lazyComponent(async () => (await import('./tags/tags-branch')).TagsBranch)
const SearchesBranch = lazyComponent(async () => (await import('./searches/searches-branch')).SearchesBranch)

/** The collections, with the library's own pages and its saved searches among them. `onGo` hears that one was chosen. */
export function Collections({ onGo }: { onGo: () => void }) {
  const isSaved = useSaved(({ opened }) => opened !== null)
  const isTag = useShownTag(({ name }) => name !== null)
  return (
    <CollectionsPane onGo={onGo} isElsewhere={isSaved || isTag}>
      <LibraryPages pages={libraryPages} onGo={onGo} />
      <SearchesBranch onGo={onGo} />
      <TagsBranch onGo={onGo} />
    </CollectionsPane>
  )
}
