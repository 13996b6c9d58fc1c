import { useVisit } from '../navigation/navigation-store'
import type { IconName } from '../ui/icons'
import { CollectionsBranch } from './collections-branch'
import { CollectionsItem } from './collections-item'

/** What there is of the library as a whole, beside its articles. */
export type LibraryPage = { on: string; label: string; icon: IconName; open: () => void }

type LibraryPagesProps = { pages: readonly LibraryPage[]; onGo: () => void }

export function LibraryPages({ pages, onGo }: LibraryPagesProps) {
  return (
    <CollectionsBranch label="Library">
      {pages.map((page) => (
        <PageItem key={page.on} page={page} onGo={onGo} />
      ))}
    </CollectionsBranch>
  )
}

function PageItem({ page: { on, label, icon, open }, onGo }: { page: LibraryPage; onGo: () => void }) {
  const isShown = useVisit()?.page.on === on
  const go = () => {
    open()
    onGo()
  }
  return (
    <CollectionsItem
      {...{ label, icon }}
      level={2}
      // The list beside the page keeps its place, which is what is selected.
      isHere={false}
      aria-current={isShown ? 'page' : undefined}
      onGo={go}
    />
  )
}
