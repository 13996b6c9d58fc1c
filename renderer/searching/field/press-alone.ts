import type { KeyboardEvent } from 'react'
import { useSimilar } from '../../articles/similar-store'
import { focusPane } from '../../navigation/pane-focus'
import { isComposing } from '../../ui/fields/composition'
import { foundHits, stepHits } from '../open-hit'
import { isSearching, searchFor, settleSearch, useSearch } from '../search-store'

/** What the keys do where nothing is offered; answers whether they did something. */
export function pressAlone(event: KeyboardEvent, close: () => void): boolean {
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
