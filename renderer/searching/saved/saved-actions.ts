import type { SavedSearchId } from '../../../preload/contract/common'
import type { SavedSearch } from '../../../preload/contract/search/saved'
import { act } from '../../queries/act'
import { announce } from '../../text/announce-store'
import { showError, showToast } from '../../toasts/toast-store'
import { runUndoable } from '../../toasts/undo-store'
import { searchFor, useSearch } from '../search-store'
import { useSaved } from './opened-store'
import { followSaved, readSavedSearches, seeWhatWasTold } from './saved-store'

export async function removeSaved({ id: savedSearchId, name }: SavedSearch): Promise<void> {
  await runUndoable(
    (actId) => act('savedSearch.remove', { savedSearchId, actId }),
    `Deleted the search “${name}”. Its articles stay.`,
  )
}

export async function setAlert({ id: savedSearchId, name }: SavedSearch, isAlert: boolean): Promise<void> {
  await runUndoable(
    (actId) => act('savedSearch.change', { savedSearchId, isAlert, actId }),
    isAlert
      ? `“${name}” tells you from now on what it finds newly.`
      : `“${name}” tells you of nothing new any more.`,
  )
}

/** What stands in the field takes the place of its query, and is shown as this search from then on. */
export async function replaceQuery({ id: savedSearchId, name }: SavedSearch, query: string): Promise<void> {
  const isDone = await runUndoable(
    (actId) => act('savedSearch.change', { savedSearchId, query, actId }),
    `“${name}” finds what is in the field from now on.`,
  )
  if (isDone) followSaved(savedSearchId)
}

/** Puts it before another one, or at the end. */
export async function moveSaved(savedSearchId: SavedSearchId, before: SavedSearchId | null): Promise<void> {
  await runUndoable((actId) => act('savedSearch.move', { savedSearchId, before, actId }), null)
}

/** Moves it by one place; answers whether there is one. */
export function stepSaved({ id, name }: SavedSearch, step: 1 | -1): boolean {
  const searches = readSavedSearches()
  const from = searches.findIndex((search) => search.id === id)
  const to = from + step
  if (from === -1 || to < 0 || to >= searches.length) return false
  const before = searches[step === 1 ? to + 1 : to]?.id ?? null
  void moveSaved(id, before).then(() => announce(`${name}, ${to + 1} of ${searches.length}`))
  return true
}

/** What it found newly is seen. Who looks at that alone sees all that it finds then. */
export async function markSeen(search: SavedSearch): Promise<void> {
  if (useSaved.getState().opened?.id === search.id && useSearch.getState().text !== search.query)
    searchFor(search.query, { isTyping: false })
  await seeWhatWasTold(search.id)
}

export async function exportSearches(): Promise<void> {
  try {
    const saved = await act('savedSearch.exportList', {})
    if (saved !== null) showToast({ text: `Exported as ${saved.fileName}` })
  } catch (error) {
    showError(error)
  }
}
