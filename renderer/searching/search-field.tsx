import type { KeyboardEvent, RefObject } from 'react'
import { maxQueryLength } from '../../preload/contract/search/query'
import { chordFor } from '../commands/command-store'
import { focusPane } from '../navigation/pane-focus'
import { IconButton } from '../ui/button'
import { isComposing } from '../ui/fields/composition'
import { Icon } from '../ui/icon'
import { Kbd } from '../ui/keys/kbd'
import { stepHits } from './open-hit'
import { isSearching, searchFor, settleSearch, useSearch } from './search-store'

export function SearchField({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const text = useSearch((search) => search.text)
  const chord = chordFor('search.open')
  const clear = () => {
    searchFor('')
    field.current?.focus()
  }
  return (
    <div className="search-line">
      <Icon name="search" />
      <input
        ref={field}
        className="search-field"
        type="text"
        aria-label="Search the library"
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        maxLength={maxQueryLength}
        value={text}
        onChange={(event) => searchFor(event.currentTarget.value)}
        onKeyDown={press}
      />
      {text === '' && chord !== undefined && <Kbd chord={chord} />}
      {text !== '' && (
        <IconButton icon="close" size={16} label="Clear the search" chord="Escape" onClick={clear} />
      )}
    </div>
  )
}

function press(event: KeyboardEvent): void {
  if (isComposing(event)) return
  const { text } = useSearch.getState()
  if (event.key === 'Escape') {
    if (text === '') focusPane('list')
    else searchFor('')
  } else if (event.key === 'Enter') settleSearch()
  else if (event.key === 'ArrowDown' && isSearching({ text })) enterHits()
  else return
  event.preventDefault()
}

/** From the field to what was found, at the hit that was chosen, else at the first. */
function enterHits(): void {
  focusPane('list')
  if (useSearch.getState().chosen === null) stepHits(1, { isInList: true })
}
