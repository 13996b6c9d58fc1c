import { openNamesPage, openQuotesPage, type Page, useVisit } from '../navigation/navigation-store'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import { CollectionsBranch } from './collections-branch'

type LibraryPage = { on: Page['on']; label: string; icon: IconName; open: () => void }

/** What there is of the library as a whole, beside its articles. */
const pages: readonly LibraryPage[] = [
  { on: 'names', label: 'Names', icon: 'person', open: openNamesPage },
  { on: 'quotes', label: 'Quotes', icon: 'quote', open: () => openQuotesPage() },
]

function PageItem({ page: { on, label, icon, open }, onGo }: { page: LibraryPage; onGo: () => void }) {
  const isShown = useVisit()?.page.on === on
  const go = () => {
    open()
    onGo()
  }
  return (
    <li
      role="treeitem"
      aria-level={2}
      // The list beside the page keeps its place, which is what is selected.
      aria-selected={false}
      aria-current={isShown ? 'page' : undefined}
      tabIndex={-1}
      onClick={go}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        event.stopPropagation()
        go()
      }}
    >
      <div className="collections-row">
        <Icon name={icon} />
        <span className="collections-name">{label}</span>
      </div>
    </li>
  )
}

export function LibraryPages({ onGo }: { onGo: () => void }) {
  return (
    <CollectionsBranch label="Library">
      {pages.map((page) => (
        <PageItem key={page.on} page={page} onGo={onGo} />
      ))}
    </CollectionsBranch>
  )
}
