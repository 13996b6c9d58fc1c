import type { KeyboardEvent, RefObject } from 'react'
import { maxQueryLength } from '../../../preload/contract/search/query'
import { useSimilar } from '../../articles/similar-store'
import { chordFor } from '../../commands/command-store'
import { focusPane } from '../../navigation/pane-focus'
import { IconButton } from '../../ui/button'
import { isComposing } from '../../ui/fields/composition'
import { Icon } from '../../ui/icon'
import { Kbd } from '../../ui/keys/kbd'
import { foundHits, stepHits } from '../open-hit'
import { isSearching, searchFor, settleSearch, useSearch } from '../search-store'
import { OfferList, offerId } from './offer-list'
import { lazyComponent } from '../../ui/lazy'
import { useCompleting } from './use-completing'

const SavedButton = lazyComponent(async () => (await import('../saved/saved-button')).SavedButton)
const SearchHelp = lazyComponent(async () => (await import('./search-help')).SearchHelp)

export function SearchField({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const text = useSearch((search) => search.text)
  const { listId, offers, at, type, close, take, press } = useCompleting(field)
  const focus = () => field.current?.focus()
  const hear = (event: KeyboardEvent) => {
    if (!press(event) && !pressAlone(event, close)) return
    event.preventDefault()
  }
  return (
    <div className="search-line">
      <Icon name="search" />
      <input
        ref={field}
        className="search-field"
        type="text"
        role="combobox"
        aria-label="Search the library"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-expanded={offers.length > 0}
        aria-activedescendant={at >= 0 ? offerId(listId, at) : undefined}
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        maxLength={maxQueryLength}
        value={text}
        onChange={(event) => type(event.currentTarget)}
        onKeyDown={hear}
        onBlur={close}
      />
      <FieldEnd text={text} onCleared={focus} />
      {isSearching({ text }) && <SavedButton />}
      <SearchHelp onChosen={focus} />
      <OfferList id={listId} {...{ offers, at }} onTake={take} />
    </div>
  )
}

function FieldEnd({ text, onCleared }: { text: string; onCleared: () => void }) {
  const chord = chordFor('search.open')
  if (text === '') return chord !== undefined && <Kbd chord={chord} />
  const clear = () => {
    searchFor('')
    onCleared()
  }
  return <IconButton icon="close" size={16} label="Clear the search" chord="Escape" onClick={clear} />
}

/** What the keys do where nothing is offered; answers whether they did something. */
function pressAlone(event: KeyboardEvent, close: () => void): boolean {
  if (isComposing(event)) return false
  const { text } = useSearch.getState()
  if (event.key === 'Escape') {
    if (text === '') focusPane('list')
    else searchFor('')
  } else if (event.key === 'Enter') {
    close()
    settleSearch()
  } else if (event.key === 'ArrowDown' && isSearching({ text })) enterHits()
  else return false
  return true
}

/** From the field to what was found, at the hit that was chosen, else at the first. */
function enterHits(): void {
  focusPane('list')
  const isShown = useSimilar.getState().to === null
  if (isShown && foundHits.chosen() === null) stepHits(foundHits, 1, { isInList: true })
}
