import type { KeyboardEvent, RefObject } from 'react'
import { maxQueryLength } from '../../../preload/contract/search/query'
import { useChord } from '../../commands/keymap-store'
import { IconButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Kbd } from '../../ui/keys/kbd'
import { isSearching, searchFor, useSearch } from '../search-store'
import { OfferList, offerId } from './offer-list'
import { lazyComponent } from '../../ui/lazy'
import { pressAlone } from './press-alone'
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
  const chord = useChord('search.open')
  if (text === '') return chord !== undefined && <Kbd chord={chord} />
  const clear = () => {
    searchFor('')
    onCleared()
  }
  return <IconButton icon="close" size={16} label="Clear the search" chord="Escape" onClick={clear} />
}
