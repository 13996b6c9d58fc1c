import type { SavedCount, SavedSearch } from '../../../preload/contract/search/saved'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { MenuButton } from '../../ui/menus/menu-button'
import { searchFor, useSearch } from '../search-store'
import { canReplace } from './can-replace'
import { markSeen, replaceQuery } from './saved-actions'
import { savedItems } from './saved-items'
import './saved.css'
import { openSavedDialog, useSaved } from './opened-store'
import { isSearchFor, newOnly, useSavedCount, useSavedSearches } from './saved-store'
import { sinceWords } from './since-words'

/** Which saved search is shown, what it found newly, and what of it was changed in the field. */
export function SavedBar() {
  const opened = useSaved((saved) => saved.opened)
  const searches = useSavedSearches()
  const search = searches.find(({ id }) => id === opened?.id)
  return search === undefined ? null : <Bar key={search.id} search={search} searches={searches} />
}

type BarProps = { search: SavedSearch; searches: readonly SavedSearch[] }

function Bar({ search, searches }: BarProps) {
  const text = useSearch((state) => state.text)
  const count = useSavedCount(search.id)
  const items = savedItems(search, {
    ...{ count, text },
    position: searches.indexOf(search),
    total: searches.length,
  })
  return (
    <section className="saved-bar" aria-label="Saved search">
      <div className="saved-bar-line">
        <Icon name={search.isAlert ? 'bell' : 'bookmark'} />
        <strong className="saved-name" dir="auto" title={search.name}>
          {search.name}
        </strong>
        <MenuButton icon="more" label={`Menu of the search ${search.name}`} items={items} />
      </div>
      {isSearchFor(text, search) ? (
        <WhatIsNew search={search} count={count} isNewOnly={text === newOnly(search)} />
      ) : (
        <Changed search={search} text={text} />
      )}
    </section>
  )
}

type NewProps = { search: SavedSearch; count: SavedCount | null; isNewOnly: boolean }

function WhatIsNew({ search, count, isNewOnly }: NewProps) {
  const { isAlert, seenAt, query } = search
  if (!isAlert || seenAt === null || count === null) return null
  const since = sinceWords(seenAt)
  if (count.fresh === 0 && !isNewOnly) return <p className="saved-bar-line">Nothing new since {since}</p>
  return (
    <div className="saved-bar-line">
      <span className="saved-new">
        {count.fresh.toLocaleString('en')} new since {since}
      </span>
      <div className="saved-bar-acts">
        <Button
          kind="quiet"
          aria-pressed={isNewOnly}
          onClick={() => searchFor(isNewOnly ? query : newOnly(search), { isTyping: false })}
        >
          Only new
        </Button>
        <Button kind="quiet" onClick={() => void markSeen(search)}>
          Mark as seen
        </Button>
      </div>
    </div>
  )
}

function Changed({ search, text }: { search: SavedSearch; text: string }) {
  return (
    <div className="saved-bar-line">
      <span className="saved-new">Changed</span>
      <div className="saved-bar-acts">
        <Button
          kind="quiet"
          disabled={!canReplace(search, text)}
          title={`Let “${search.name}” find this`}
          onClick={() => void replaceQuery(search, text.trim())}
        >
          Replace
        </Button>
        <Button kind="quiet" onClick={() => openSavedDialog({ kind: 'new' })}>
          Save as new…
        </Button>
      </div>
    </div>
  )
}
