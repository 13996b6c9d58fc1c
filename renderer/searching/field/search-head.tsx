import { useRef } from 'react'
import { useCommand } from '../../commands/command-store'
import { act } from '../../queries/act'
import { showError, showToast } from '../../toasts/toast-store'
import { lazyComponent } from '../../ui/lazy'
import { SearchField } from './search-field'
import './search-head.css'
import { isSearching, useSearch } from '../search-store'

const SavedBar = lazyComponent(async () => (await import('../saved/saved-bar')).SavedBar)
const SearchChips = lazyComponent(async () => (await import('./search-chips')).SearchChips)

/** What the library is searched for, above the list. What narrows a search down has its row beneath the field. */
export function SearchHead() {
  const field = useRef<HTMLInputElement>(null)
  const hasSearch = useSearch(isSearching)
  useCommand('search.open', () => field.current?.select())
  useCommand('search.rebuild', () => void rebuild())
  return (
    <search className="search-head" aria-label="Search the library">
      <SearchField field={field} />
      {hasSearch && <SearchChips onRemoved={() => field.current?.focus()} />}
      {hasSearch && <SavedBar />}
    </search>
  )
}

async function rebuild(): Promise<void> {
  try {
    await act('search.rebuild', {})
    showToast({ text: 'The search index is being made anew. Until it is done, a search finds less.' })
  } catch (error) {
    showError(error)
  }
}
